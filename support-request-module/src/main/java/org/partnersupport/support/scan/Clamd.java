package org.partnersupport.support.scan;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks a clamd about one file: its command INSTREAM, the file in pieces each behind its length, a length of zero, and a
 * line of answer. However it behaves, this ends in time and keeps no more than {@link #LONGEST_ANSWER} bytes of it.
 */
final class Clamd {
    static final int LONGEST_ANSWER = 1024;

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final InetSocketAddress address;
    private final Duration patience;

    /**
     * @param address looked up anew for each file
     * @param patience for one file, all in all
     */
    Clamd(InetSocketAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** @throws IOException when there is no verdict, for whatever reason */
    Verdict scan(byte[] content) throws IOException {
        var until = System.nanoTime() + patience.toNanos();
        try (var channel = SocketChannel.open();
                var selector = Selector.open()) {
            channel.socket().connect(new InetSocketAddress(address.getHostString(), address.getPort()), (int)
                    Math.min(CONNECTING.toMillis(), patience.toMillis()));
            channel.configureBlocking(false);
            var key = channel.register(selector, SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            return verdict(talk(channel, selector, key, new Instream(content), until));
        }
    }

    private static Verdict verdict(String answer) throws ProtocolException {
        return Verdict.of(answer).orElseThrow(() -> new ProtocolException("the scanner answered '" + answer + "'"));
    }

    /** Writes and reads as the other side can; an answer that comes before it has the whole file is none. */
    private static String talk(
            SocketChannel channel, Selector selector, SelectionKey key, Instream question, long until)
            throws IOException {
        var answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (true) {
            await(selector, until);
            if (key.isReadable() && ended(channel, answer)) {
                var said = text(answer);
                if (question.isSent()) {
                    return said;
                }
                throw new ProtocolException("the scanner answered too early: '" + said + "'");
            }
            if (key.isWritable() && !question.isSent()) {
                question.sendSome(channel);
                key.interestOps(question.isSent() ? SelectionKey.OP_READ : key.interestOps());
            }
        }
    }

    private static void await(Selector selector, long until) throws IOException {
        selector.selectedKeys().clear();
        var left = (until - System.nanoTime()) / 1_000_000;
        if (left <= 0 || selector.select(left) == 0) {
            throw new SocketTimeoutException("the scanner did not answer in time");
        }
    }

    /** Reads what is there; true when the answer is complete, by the zero behind it. */
    private static boolean ended(SocketChannel channel, ByteBuffer answer) throws IOException {
        if (channel.read(answer) < 0) {
            throw new EOFException("the scanner hung up after '" + text(answer) + "'");
        }
        if (answer.position() > 0 && answer.get(answer.position() - 1) == 0) {
            return true;
        }
        if (!answer.hasRemaining()) {
            throw new ProtocolException("the scanner's answer is too long");
        }
        return false;
    }

    /** Whatever it is, it may stand in a line of the log. */
    private static String text(ByteBuffer answer) {
        return StandardCharsets.ISO_8859_1
                .decode(answer.duplicate().flip())
                .toString()
                .replaceAll("\\x00$", "")
                .replaceAll("[^ -~]", "?");
    }
}
