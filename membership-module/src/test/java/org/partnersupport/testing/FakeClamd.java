package org.partnersupport.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;

/**
 * Speaks INSTREAM as clamd does and knows one virus: the text that EICAR made for trying scanners out, as a file and in a
 * zip archive. It notes what it was shown, and can be put out of order.
 */
public final class FakeClamd implements AutoCloseable {
    /** What it calls its virus. */
    public static final String FINDING = "Eicar-Test-Signature";

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<byte[]> shown = new CopyOnWriteArrayList<>();
    private volatile boolean outOfOrder;

    private FakeClamd(ServerSocket socket) {
        this.socket = socket;
    }

    public static FakeClamd start() {
        try {
            var clamd = new FakeClamd(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            clamd.threads.execute(clamd::accept);
            return clamd;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Put together here alone: a scanner on the machine of somebody who builds this would take away a file that holds it. */
    public static byte[] virus() {
        return String.join("", "X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD", "-ANTIVIRUS-", "TEST-FILE!$H+H*")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** As {@code partner-support.scanner} names it. */
    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** From now on it hangs up without a verdict, or no longer does. */
    public void outOfOrder(boolean broken) {
        outOfOrder = broken;
    }

    /** Every file it saw to the end, in that order. */
    public List<byte[]> shown() {
        return List.copyOf(shown);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                threads.execute(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller;
                var in = new DataInputStream(caller.getInputStream())) {
            if (outOfOrder) {
                return;
            }
            var command = new ByteArrayOutputStream();
            for (var one = in.read(); one > 0; one = in.read()) {
                command.write(one);
            }
            if (!command.toString(StandardCharsets.US_ASCII).equals("zINSTREAM")) {
                caller.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
                return;
            }
            var file = new ByteArrayOutputStream();
            for (var length = in.readInt(); length > 0; length = in.readInt()) {
                file.write(in.readNBytes(length));
            }
            var content = file.toByteArray();
            shown.add(content);
            var answer = isInfected(content) ? "stream: " + FINDING + " FOUND\0" : "stream: OK\0";
            caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            // whoever asked has hung up
        }
    }

    private static boolean isInfected(byte[] content) throws IOException {
        if (holdsVirus(content)) {
            return true;
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                if (holdsVirus(zip.readAllBytes())) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean holdsVirus(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .contains(new String(virus(), StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
