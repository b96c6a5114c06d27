package org.partnersupport.web.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnersupport.web.arrival.Arrival;

/** What a browser keeps while somebody is at a provider, so that nobody else can come back in its place. */
final class BrowserSecret {
    private static final String NAME = "errand";
    private static final Duration KEPT = Duration.ofMinutes(10);

    private BrowserSecret() {}

    /** The same for all errands of a browser: two tabs do not take each other's away. */
    static String given(HttpServletRequest request, HttpServletResponse response) {
        var secret = of(request).orElseGet(Errand::random);
        response.addCookie(cookie(request, secret, KEPT));
        return secret;
    }

    static Optional<String> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(Arrival.cookie(request, NAME)))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{43}"))
                .findFirst();
    }

    /** Lax, not Strict: coming back from a provider is a link from its site. */
    private static Cookie cookie(HttpServletRequest request, String value, Duration kept) {
        var cookie = new Cookie(Arrival.cookie(request, NAME), value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(Arrival.of(request).secure());
        cookie.setMaxAge((int) kept.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
