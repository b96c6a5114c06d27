package org.partnersupport.support.secret;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The few notes of Exif that matter here, read from a directory of TIFF that may be anything. */
final class Exif {
    private static final int ORIENTATION = 0x0112;
    private static final int POSITIONS = 0x8825;
    private static final int LATITUDE = 2;
    private static final int LONGITUDE = 4;
    private static final int ENTRY = 12;

    private Exif() {}

    /** Latitude or longitude is noted between these bytes. */
    static boolean holdsPosition(byte[] content, int from, int to) {
        var notes = notes(content, from, to);
        var positions = value(notes, first(notes), POSITIONS);
        return positions >= 0 && (entry(notes, positions, LATITUDE) >= 0 || entry(notes, positions, LONGITUDE) >= 0);
    }

    /** 1 to 8, as Exif counts; 1, upright, when it is not noted. */
    static int orientation(byte[] content, int from, int to) {
        var notes = notes(content, from, to);
        var entry = entry(notes, first(notes), ORIENTATION);
        var way = entry < 0 ? 1 : notes.getShort(entry + 8);
        return way >= 1 && way <= 8 ? way : 1;
    }

    /** A segment that notes nothing but this. */
    static byte[] ofOrientation(int way) {
        return ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put(Jpeg.EXIF)
                .put("MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) way)
                .array();
    }

    private static ByteBuffer notes(byte[] content, int from, int to) {
        var notes = ByteBuffer.wrap(content, from, Math.max(to - from, 0)).slice();
        return notes.remaining() > 1 && notes.get(0) == 'I' ? notes.order(ByteOrder.LITTLE_ENDIAN) : notes;
    }

    /** Where the first directory is; -1 when there is none. */
    private static int first(ByteBuffer notes) {
        return notes.remaining() < 8 ? -1 : within(notes, notes.getInt(4));
    }

    private static int value(ByteBuffer notes, int directory, int tag) {
        var entry = entry(notes, directory, tag);
        return entry < 0 ? -1 : within(notes, notes.getInt(entry + 8));
    }

    /** Where the entry of a tag is; -1 when the directory has none, or is not there. */
    private static int entry(ByteBuffer notes, int directory, int tag) {
        if (directory < 0 || directory + 2 > notes.remaining()) {
            return -1;
        }
        var entries = notes.getShort(directory) & 0xFFFF;
        for (var i = 0; i < entries; i++) {
            var at = directory + 2 + i * ENTRY;
            if (at + ENTRY > notes.remaining()) {
                return -1;
            }
            if ((notes.getShort(at) & 0xFFFF) == tag) {
                return at;
            }
        }
        return -1;
    }

    private static int within(ByteBuffer notes, int offset) {
        return offset >= 0 && offset < notes.remaining() ? offset : -1;
    }
}
