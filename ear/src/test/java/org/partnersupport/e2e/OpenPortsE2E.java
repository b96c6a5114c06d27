package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where the runnable distribution can be spoken to, as the kernel tells it. */
@ExtendWith(RunningPortal.class)
class OpenPortsE2E {
    @BeforeAll
    static void theKernelTells() {
        assumeTrue(OpenSockets.canBeTold(), "only Linux tells in /proc which process has which socket");
    }

    @Test
    @DisplayName(
            "TC-108: the server listens on the port it was told and on no other: no console, no TLS of the server's own, no JMX, IIOP, JMS or cluster, nothing by UDP")
    void theServer(Portal portal) throws IOException {
        portal.as("member@elm.example").get("/me").expecting(200);
        var open = OpenSockets.of(portal.process().toHandle());

        assertThat(open.tcp()).contains("any " + portal.port());
        assertThat(open.tcp().stream().filter(socket -> !socket.equals("any " + portal.port())))
                .as("besides the port that was told: the embedded database's alone")
                .isSubsetOf("local " + databasePort(portal));
        assertThat(open.udp()).isEmpty();
    }

    @Test
    @DisplayName("TC-108: the embedded database listens on the machine itself alone")
    void theDatabase(Portal portal) throws IOException {
        var open = OpenSockets.of(portal.postmaster());

        assertThat(open.tcp()).containsExactly("local " + databasePort(portal));
        assertThat(open.udp()).isEmpty();
    }

    @Test
    @DisplayName("TC-108: what is open is seen, on every address, on the machine itself and by UDP")
    void whatIsOpenIsSeen() throws IOException {
        try (var everywhere = new ServerSocket(0);
                var here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var udp = new DatagramSocket(0)) {
            var open = OpenSockets.of(ProcessHandle.current());

            assertThat(open.tcp()).contains("any " + everywhere.getLocalPort(), "local " + here.getLocalPort());
            assertThat(open.udp()).contains("any " + udp.getLocalPort());
        }
    }

    private static String databasePort(Portal portal) throws IOException {
        return Files.readAllLines(portal.postmasterNote()).get(3).strip();
    }
}
