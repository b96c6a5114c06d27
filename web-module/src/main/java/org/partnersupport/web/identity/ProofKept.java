package org.partnersupport.web.identity;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** The ID token of a session, in the container's session alone: the provider wants it back to end its own. */
final class ProofKept {
    private static final String NAME = ProofKept.class.getName();

    private ProofKept() {}

    static void keep(HttpServletRequest request, Proven proven) {
        request.getSession().setAttribute(NAME, proven.token());
    }

    /** Null when there is none: the provider then asks the person. */
    static @Nullable JWT of(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof String token)) {
            return null;
        }
        try {
            return JWTParser.parse(token);
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
