package org.partnersupport.support.secret;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.partnersupport.support.api.FileSecret.Kind;

/** Private keys as text: PEM, OpenSSH, PGP and PuTTY, alone or in a text about something else. */
final class PrivateKeys {
    private static final Pattern HEAD = Pattern.compile(
            "-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-[0-9]: ");

    /** What a key is made of stands soon behind its head; a text that only speaks of keys has no such thing. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/=]{32}");

    private static final int SOON = 600;
    /** Heads that are looked at in one text; further ones are as good as keys where keys are taken out. */
    private static final int MOST = 1_000;

    private PrivateKeys() {}

    static void find(String text, Tally tally) {
        var head = HEAD.matcher(text);
        var line = 1;
        var at = 0;
        for (var heads = 0; heads < MOST && head.find(); heads++) {
            if (isKey(text, head.end())) {
                line += lines(text, at, head.start());
                at = head.start();
                tally.add(Kind.PRIVATE_KEY, line);
            }
        }
    }

    /** The text with something else in the place of each key, head and all. */
    static String replaced(String text, Supplier<String> by) {
        var head = HEAD.matcher(text);
        var copy = new StringBuilder();
        var at = 0;
        var heads = 0;
        for (var found = head.find(); found; found = head.find(Math.max(at, head.end()))) {
            if (heads++ > MOST || isKey(text, head.end())) {
                copy.append(text, at, head.start()).append(by.get());
                at = end(text, head.end());
            }
        }
        return at == 0 ? text : copy.append(text, at, text.length()).toString();
    }

    private static boolean isKey(String text, int from) {
        return KEY.matcher(text)
                .region(from, Math.min(text.length(), from + SOON))
                .find();
    }

    private static int end(String text, int from) {
        var end = text.indexOf("-----END ", from);
        var closing = end < 0 ? -1 : text.indexOf("-----", end + 9);
        return closing < 0 ? text.length() : closing + 5;
    }

    private static int lines(String text, int from, int to) {
        var lines = 0;
        for (var end = text.indexOf('\n', from); end >= 0 && end < to; end = text.indexOf('\n', end + 1)) {
            lines++;
        }
        return lines;
    }
}
