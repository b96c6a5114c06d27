package org.partnersupport.support.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Takes out of the values of a capture what is secret, and counts it. */
final class Redaction {
    private final Marks marks;
    private final Place place;
    private final Tally tally;
    private final TokenTexts texts;

    Redaction(Marks marks, Place place, Tally tally) {
        this.marks = marks;
        this.place = place;
        this.tally = tally;
        this.texts = new TokenTexts(kind -> tally.add(kind, place.entry()));
    }

    /** @param member null in an array */
    String of(@Nullable String member, String value) {
        if (member == null || place.object() < 0) {
            return texts.redacted(value);
        }
        var kind = marks.kind(place, member);
        if (kind.isPresent()) {
            if (value.isEmpty() || value.equals(TokenTexts.GONE)) {
                return value;
            }
            tally.add(kind.get(), place.entry());
            return TokenTexts.GONE;
        }
        return marks.isEncoded(place, member) ? encoded(value) : texts.redacted(value);
    }

    /** What is no text stays, unless all of it is secret. */
    boolean isGone(@Nullable String member) {
        if (member == null || place.object() < 0 || !member.equals("value")) {
            return false;
        }
        var kind = marks.kind(place, member);
        kind.ifPresent(one -> tally.add(one, place.entry()));
        return kind.isPresent();
    }

    /** Each byte a letter, and back again: what is not ASCII stays as it is. */
    private String encoded(String value) {
        try {
            var text = new String(Base64.getMimeDecoder().decode(value), StandardCharsets.ISO_8859_1);
            var redacted = texts.redacted(text);
            return redacted.equals(text)
                    ? value
                    : Base64.getEncoder().encodeToString(redacted.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException plain) {
            return texts.redacted(value);
        }
    }
}
