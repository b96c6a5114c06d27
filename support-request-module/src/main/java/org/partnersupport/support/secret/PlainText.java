package org.partnersupport.support.secret;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The bytes of a file as text: as its first bytes say, else each byte a character, which is enough to find ASCII in it. */
final class PlainText {
    private PlainText() {}

    static String of(byte[] content) {
        if (begins(content, 0xFF, 0xFE)) {
            return after(content, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(content, 0xFE, 0xFF)) {
            return after(content, 2, StandardCharsets.UTF_16BE);
        }
        return after(content, begins(content, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.ISO_8859_1);
    }

    private static String after(byte[] content, int mark, Charset charset) {
        return new String(content, mark, content.length - mark, charset);
    }

    private static boolean begins(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
