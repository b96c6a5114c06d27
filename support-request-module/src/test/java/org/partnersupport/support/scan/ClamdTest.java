package org.partnersupport.support.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersupport.testing.FakeClamd;

class ClamdTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LITTLE = Duration.ofMillis(400);

    @ParameterizedTest
    @ValueSource(ints = {1, Instream.PIECE - 1, Instream.PIECE, Instream.PIECE + 1, 10 * 1024 * 1024})
    @DisplayName("TC-091: a file of any size arrives as it is, and is clean")
    void arrives(int size) throws IOException {
        var file = new byte[size];
        new Random(size).nextBytes(file);
        try (var server = FakeClamd.start()) {
            assertThat(clamd(server.port(), PATIENCE).scan(file)).isEqualTo(Verdict.CLEAN);
            assertThat(server.shown()).hasSize(1).first().isEqualTo(file);
        }
    }

    @Test
    @DisplayName("TC-091: a virus is found, and said by its name")
    void found() throws IOException {
        try (var server = FakeClamd.start()) {
            assertThat(clamd(server.port(), PATIENCE).scan(FakeClamd.virus()).finding())
                    .contains(FakeClamd.FINDING);
        }
    }

    @Test
    @DisplayName(
            "the command ends with a zero, each piece stands behind its length, and a length of zero ends the file")
    void pieces() throws IOException {
        var sent = new ByteArrayOutputStream();
        var stream = new Instream(new byte[Instream.PIECE + 2]);
        stream.sendSome(Channels.newChannel(sent));

        assertThat(stream.isSent()).isTrue();
        var bytes = sent.toByteArray();
        assertThat(bytes).hasSize(10 + 4 + Instream.PIECE + 4 + 2 + 4);
        assertThat(bytes).startsWith("zINSTREAM\0\0\1\0\0".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(bytes).endsWith(0, 0, 0, 2, 0, 0, 0, 0, 0, 0);
    }

    @Test
    @DisplayName("TC-091: nobody there, one who hangs up, or one who does not answer in time: no verdict")
    void away() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        assertThatThrownBy(() -> clamd(nobody, PATIENCE).scan(new byte[1])).isInstanceOf(ConnectException.class);
        try (var server = FakeClamd.start()) {
            server.outOfOrder(true);
            assertThatThrownBy(() -> clamd(server.port(), PATIENCE).scan(new byte[1]))
                    .isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> answered("stream: OK", false)).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> answered("", true)).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    @DisplayName(
            "TC-091: one who reads nothing, or says a letter now and then, is not waited for longer than patience is")
    void slow() {
        var begun = System.nanoTime();
        assertThatThrownBy(() -> with(Socket::getInputStream, true, new byte[10 * 1024 * 1024]))
                .isInstanceOf(SocketTimeoutException.class);
        assertThatThrownBy(() -> with(
                        caller -> {
                            caller.getInputStream().readNBytes(19);
                            for (var i = 0; i < 100; i++) {
                                caller.getOutputStream().write('x');
                                pause();
                            }
                            return "";
                        },
                        true,
                        new byte[1]))
                .isInstanceOf(SocketTimeoutException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    @DisplayName("TC-091: an answer without end is not read on, and garbage is no verdict")
    void garbage() {
        assertThatThrownBy(() -> answered("x".repeat(100_000), true))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> answered("\u001b[31mHTTP/1.1 400\r\n\0", true))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("the scanner answered '?[31mHTTP/1.1 400??'");
        assertThatThrownBy(() -> answered("INSTREAM size limit exceeded. ERROR\0", true))
                .isInstanceOf(ProtocolException.class);
    }

    @Test
    @DisplayName("TC-091: that a file is clean counts for nothing before the scanner has all of it")
    void tooEarly() {
        assertThatThrownBy(() -> with(
                        caller -> {
                            caller.getOutputStream().write("stream: OK\0".getBytes(StandardCharsets.US_ASCII));
                            return "";
                        },
                        true,
                        new byte[10 * 1024 * 1024]))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("too early");
    }

    /** What becomes of an answer to a file of one byte. */
    private static Verdict answered(String answer, boolean stays) throws IOException {
        return with(
                caller -> {
                    caller.getInputStream().readNBytes(19);
                    caller.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                    return answer;
                },
                stays,
                new byte[1]);
    }

    private static Verdict with(Scanner behaviour, boolean stays, byte[] file) throws IOException {
        var threads = Executors.newSingleThreadExecutor();
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> {
                try (var caller = server.accept()) {
                    behaviour.on(caller);
                    if (stays) {
                        Thread.sleep(60_000);
                    }
                } catch (IOException | InterruptedException over) {
                    Thread.currentThread().interrupt();
                }
            });
            return clamd(server.getLocalPort(), LITTLE).scan(file);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static Clamd clamd(int port, Duration patience) {
        return new Clamd(InetSocketAddress.createUnresolved("127.0.0.1", port), patience);
    }

    private interface Scanner {
        Object on(Socket caller) throws IOException;
    }
}
