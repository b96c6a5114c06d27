package org.partnersupport.support.secret;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.partnersupport.support.api.FileSecret.Kind;

/**
 * The position in a JPEG, and a copy without what cameras note beside the picture. Pictures are never decoded: their
 * segments are walked through.
 */
final class Jpeg {
    static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] XMP = "http://ns.adobe.com/x".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] COLOURS = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int APP1 = 0xE1;

    private Jpeg() {}

    static boolean is(byte[] content) {
        return content.length > 3 && isStart(content, 0);
    }

    /** Cameras put further pictures behind the first one, with notes of their own. */
    static void find(byte[] content, Tally tally) {
        for (var at = 0; at >= 0; at = next(content, at)) {
            var segments = new Segments(content, at);
            while (segments.next()) {
                if (holdsPosition(content, segments)) {
                    tally.add(Kind.POSITION, 0);
                }
            }
            at = segments.from();
        }
    }

    /**
     * The picture itself with its colours and which way is up; empty when it is damaged. All other notes are gone, and so is
     * what lay behind the picture.
     */
    static Optional<byte[]> withoutNotes(byte[] content) {
        var copy = new ByteArrayOutputStream(content.length);
        var segments = new Segments(content, 0);
        copy.write(content, 0, 2);
        var up = 1;
        while (segments.next()) {
            if (segments.marker() == APP1 && segments.begins(EXIF)) {
                up = Exif.orientation(content, segments.from() + 4 + EXIF.length, segments.to());
            }
            if (isPicture(segments)) {
                if (up > 1 && segments.marker() < 0xE0) {
                    copy.writeBytes(Exif.ofOrientation(up));
                    up = 1;
                }
                copy.write(content, segments.from(), segments.to() - segments.from());
            }
        }
        return segments.isWhole() ? Optional.of(copy.toByteArray()) : Optional.empty();
    }

    /** All but what applications note: of that, the plain header, colours, and how Adobe stores them, which decoders need. */
    private static boolean isPicture(Segments segments) {
        var marker = segments.marker();
        if (marker == 0xFE || (marker >= 0xE0 && marker <= 0xEF)) {
            return marker == 0xE0 || marker == 0xEE || (marker == 0xE2 && segments.begins(COLOURS));
        }
        return true;
    }

    private static boolean holdsPosition(byte[] content, Segments segments) {
        if (segments.marker() != APP1) {
            return false;
        }
        if (segments.begins(EXIF)) {
            return Exif.holdsPosition(content, segments.from() + 4 + EXIF.length, segments.to());
        }
        return segments.begins(XMP)
                && new String(Arrays.copyOfRange(content, segments.from(), segments.to()), StandardCharsets.ISO_8859_1)
                        .contains("GPSL");
    }

    /** Where the next picture starts; -1 when there is none. */
    private static int next(byte[] content, int from) {
        for (var at = Math.max(from, 2); at + 3 < content.length; at++) {
            if (isStart(content, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isStart(byte[] content, int at) {
        return (content[at] & 0xFF) == 0xFF && (content[at + 1] & 0xFF) == 0xD8 && (content[at + 2] & 0xFF) == 0xFF;
    }
}
