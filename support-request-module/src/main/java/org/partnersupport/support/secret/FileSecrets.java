package org.partnersupport.support.secret;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.partnersupport.support.api.FileSecret;

/** Looks into files, a few at once on a server: others wait, so that memory is bounded. */
public final class FileSecrets {
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private FileSecrets() {}

    /** What is in a file, in the order of the kinds; empty when nothing is. */
    public static List<FileSecret> in(String name, byte[] content) {
        return alone(() -> found(name, content));
    }

    /**
     * A copy of a capture or picture in which none of it is left; empty when there can be none: it is no such file, is
     * damaged, or holds something else as well.
     */
    public static Optional<byte[]> without(String name, byte[] content) {
        return alone(() -> (Jpeg.is(content) ? Jpeg.withoutNotes(content) : Capture.redacted(content))
                .filter(copy -> found(name, copy).isEmpty()));
    }

    private static List<FileSecret> found(String name, byte[] content) {
        var tally = new Tally();
        if (Jpeg.is(content)) {
            Jpeg.find(content, tally);
            return tally.secrets();
        }
        if (!Capture.find(content, tally)) {
            var text = PlainText.of(content);
            PrivateKeys.find(text, tally);
            SettingLines.find(name, text, tally);
        }
        return tally.secrets();
    }

    private static <T> T alone(Supplier<T> look) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return look.get();
        } finally {
            AT_ONCE.release();
        }
    }
}
