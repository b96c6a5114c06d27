package org.partnersupport.membership.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of an entry is sealed: all of it. Two different entries have different texts: each part is led by its length, and a
 * missing one is not an empty one.
 *
 * @param at as the database keeps it, to the microsecond
 */
record SealedText(
        long entry,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID organisation,
        String action,
        String subject,
        String detail,
        @Nullable String address) {
    /** What the first seal is made over in place of the one before it. */
    static final String BEFORE_THE_FIRST = "00".repeat(32);

    /** SHA-256 over the seal before and this text; seals are written in hexadecimal. */
    String seal(String before) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(before));
            return HexFormat.of().formatHex(digest.digest(canonical().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String canonical() {
        var text = new StringBuilder();
        for (var part : new Object[] {entry, at, actor, organisation, action, subject, detail, address}) {
            append(text, part);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, @Nullable Object part) {
        if (part == null) {
            text.append("-\n");
        } else {
            var written = part.toString();
            text.append(written.length()).append(':').append(written).append('\n');
        }
    }
}
