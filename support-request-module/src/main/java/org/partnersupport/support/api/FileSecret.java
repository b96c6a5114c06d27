package org.partnersupport.support.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.partnersupport.membership.kernel.Refusal;

/**
 * Something in a file that its sender may not want to give away (TC-092).
 *
 * @param times how often it is there
 * @param places the first few: entries of a capture, lines of a text, counted from 1; empty where there are none to tell
 */
public record FileSecret(Kind kind, int times, List<Integer> places) {
    public FileSecret {
        places = List.copyOf(places);
    }

    /** As one of several reasons: its code is the kind; facts {@code times} and, if there are any, {@code places}. */
    public Refusal reason() {
        var first = places.stream().map(String::valueOf).collect(Collectors.joining(", "));
        var facts = Map.of("times", Integer.toString(times));
        return new Refusal(
                kind.name(), first.isEmpty() ? facts : Map.of("times", Integer.toString(times), "places", first));
    }

    /** What it is. */
    public enum Kind {
        /** Cookies in a capture of a browser (HAR): whoever has them may be signed in as that person. */
        CAPTURED_COOKIES,
        /** Headers of such a capture that prove who one is. */
        CAPTURED_AUTHORIZATION,
        /** Tokens and passwords in its addresses and bodies. */
        CAPTURED_TOKENS,
        /** Lines that set a password, token or key. */
        SETTINGS,
        /** A private key, whether a passphrase protects it or not. */
        PRIVATE_KEY,
        /** Where a picture was taken. */
        POSITION
    }
}
