package org.partnersupport.support.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** A file as clamd wants it: the command, pieces of the file behind their lengths, and a length of zero. */
final class Instream {
    static final int PIECE = 64 * 1024;

    private final Deque<ByteBuffer> left = new ArrayDeque<>();

    Instream(byte[] content) {
        left.add(ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        for (var at = 0; at < content.length; at += PIECE) {
            var length = Math.min(PIECE, content.length - at);
            left.add(length(length));
            left.add(ByteBuffer.wrap(content, at, length));
        }
        left.add(length(0));
    }

    boolean isSent() {
        return left.isEmpty();
    }

    /** As much as the channel takes now. */
    void sendSome(WritableByteChannel channel) throws IOException {
        while (!left.isEmpty()) {
            channel.write(left.element());
            if (left.element().hasRemaining()) {
                return;
            }
            left.remove();
        }
    }

    private static ByteBuffer length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).flip();
    }
}
