package org.partnersupport.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Why somebody who came back from a provider is not signed in; the sign-in page says it. */
public enum Problem {
    /** Too late, come back before, from another browser, or not from here at all. */
    UNEXPECTED(400),
    /** The person, or the provider, broke off. */
    BROKEN_OFF(400),
    /** What came back proves nobody. */
    NOT_PROVEN(400),
    /** The account is disabled here. */
    DISABLED(403),
    TOO_MANY(429),
    UNREACHABLE(503);

    private static final String NAME = Problem.class.getName();

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The text that tells it. */
    public String key() {
        return "sign-in.problem." + name();
    }

    void of(HttpServletRequest request) {
        request.setAttribute(NAME, this);
    }

    /** Of a request that was forwarded to the sign-in page. */
    public static Optional<Problem> in(HttpServletRequest request) {
        return Optional.ofNullable((Problem) request.getAttribute(NAME));
    }
}
