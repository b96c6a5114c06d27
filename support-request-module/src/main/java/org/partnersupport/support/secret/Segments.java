package org.partnersupport.support.secret;

import java.util.Arrays;

/** Walks through the segments of a JPEG up to its end, each with its marker and, behind the one of a scan, the scan itself. */
final class Segments {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;

    private final byte[] content;
    private int from;
    private int to;
    private int marker;
    private boolean whole;

    /** @param start of the picture, at its marker SOI */
    Segments(byte[] content, int start) {
        this.content = content;
        this.from = start;
        this.to = start + 2;
    }

    /** False when the picture, or what can be read of it, is over. */
    boolean next() {
        from = to;
        if (whole || from + 1 >= content.length || at(from) != 0xFF) {
            return false;
        }
        marker = at(from + 1);
        if (marker == END) {
            whole = true;
            to = from + 2;
            return true;
        }
        if (marker == 0xFF) {
            to = from + 1;
            return true;
        }
        if (isBare(marker)) {
            to = from + 2;
            return true;
        }
        if (from + 3 >= content.length || length() < 2 || from + 2 + length() > content.length) {
            return false;
        }
        to = from + 2 + length();
        if (marker == START_OF_SCAN) {
            skipScan();
        }
        return true;
    }

    /** In a scan 0xFF stands before a zero or a restart marker; before anything else it begins the next segment. */
    private void skipScan() {
        while (to + 1 < content.length) {
            if (at(to) == 0xFF && at(to + 1) != 0 && (at(to + 1) & 0xF8) != 0xD0) {
                return;
            }
            to++;
        }
        to = content.length;
    }

    private static boolean isBare(int marker) {
        return marker == 0x01 || (marker & 0xF8) == 0xD0;
    }

    private int length() {
        return at(from + 2) << 8 | at(from + 3);
    }

    private int at(int index) {
        return content[index] & 0xFF;
    }

    /** Whether what follows marker and length begins so. */
    boolean begins(byte[] mark) {
        return to - from >= 4 + mark.length
                && Arrays.equals(content, from + 4, from + 4 + mark.length, mark, 0, mark.length);
    }

    int marker() {
        return marker;
    }

    /** Where the segment begins; when there is none any more, where the walk ended. */
    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Whether the walk came to the end of the picture. */
    boolean isWhole() {
        return whole;
    }
}
