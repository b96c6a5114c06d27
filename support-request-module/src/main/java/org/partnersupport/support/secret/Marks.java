package org.partnersupport.support.secret;

import java.util.BitSet;
import java.util.Optional;
import org.partnersupport.support.api.FileSecret.Kind;

/** Which objects of a capture have a value that is secret, and which a text in Base64: one may not know before one has read all of it. */
final class Marks {
    private final BitSet cookies = new BitSet();
    private final BitSet proofs = new BitSet();
    private final BitSet tokens = new BitSet();
    private final BitSet encoded = new BitSet();

    /** A member with a text. */
    void note(Place place, String member, String text) {
        if (member.equals("encoding") && text.equalsIgnoreCase("base64")) {
            encoded.set(place.object());
        } else if (member.equals("name") && place.isIn("headers")) {
            cookies.set(place.object(), TokenNames.isCookieHeader(text));
            proofs.set(place.object(), TokenNames.isProvingHeader(text));
        } else if (member.equals("name") && (place.isIn("queryString") || place.isIn("params"))) {
            tokens.set(place.object(), TokenNames.isField(text));
        }
    }

    /** What kind of secret a member's value is as a whole; empty when it is none, or none but in parts. */
    Optional<Kind> kind(Place place, String member) {
        if (!member.equals("value")) {
            return TokenNames.isField(member) ? Optional.of(Kind.CAPTURED_TOKENS) : Optional.empty();
        }
        if (place.isIn("cookies") || cookies.get(place.object())) {
            return Optional.of(Kind.CAPTURED_COOKIES);
        }
        if (proofs.get(place.object())) {
            return Optional.of(Kind.CAPTURED_AUTHORIZATION);
        }
        return tokens.get(place.object()) ? Optional.of(Kind.CAPTURED_TOKENS) : Optional.empty();
    }

    boolean isEncoded(Place place, String member) {
        return member.equals("text") && encoded.get(place.object());
    }
}
