package org.partnersupport.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import org.partnersupport.membership.api.RandomKey;
import org.partnersupport.web.arrival.OwnCookie;

/**
 * What nobody guesses of a signed-in session: 256 random bits in a cookie of their own. The session keeps their digest. The
 * server's own session ids are partly a clock and have fewer random bits than ASVS 5 asks for (V7.2.3).
 */
final class SessionProof {
    private static final String NAME = "proof";

    private SessionProof() {}

    /** Gives the browser a new proof, until it is closed; gives back what the session keeps. */
    static byte[] give(HttpServletRequest request, HttpServletResponse response) {
        var value = RandomKey.fresh();
        OwnCookie.give(request, response, NAME, value, null);
        return RandomKey.digest(value);
    }

    /** True when the request comes with the proof of which the session keeps this. */
    static boolean given(HttpServletRequest request, byte[] kept) {
        return OwnCookie.values(request, NAME).anyMatch(value -> MessageDigest.isEqual(RandomKey.digest(value), kept));
    }
}
