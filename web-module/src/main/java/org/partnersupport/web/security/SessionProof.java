package org.partnersupport.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.partnersupport.web.arrival.Arrival;

/**
 * What nobody guesses of a signed-in session: 256 random bits in a cookie of their own. The session keeps their digest. The
 * server's own session ids are partly a clock and have fewer random bits than ASVS 5 asks for (V7.2.3).
 */
final class SessionProof {
    private static final int BYTES = 32;
    private static final String NAME = "proof";
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionProof() {}

    /** Gives the browser a new proof, until it is closed; gives back what the session keeps. */
    static byte[] give(HttpServletRequest request, HttpServletResponse response) {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        var cookie = new Cookie(Arrival.cookie(request, NAME), value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(Arrival.of(request).secure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return digest(value);
    }

    /** True when the request comes with the proof of which the session keeps this. */
    static boolean given(HttpServletRequest request, byte[] kept) {
        var name = Arrival.cookie(request, NAME);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .anyMatch(cookie -> MessageDigest.isEqual(digest(cookie.getValue()), kept));
    }

    private static byte[] digest(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
