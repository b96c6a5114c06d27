package org.partnersupport.web.portal.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partnersupport.web.arrival.Arrival;

/** What a browser remembers for people who are not signed in: language and theme, nothing about the person. */
final class Cookies {
    static final String LANGUAGE = "language";
    static final String THEME = "theme";

    private static final Duration KEPT = Duration.ofDays(365);

    private Cookies() {}

    static Optional<String> read(HttpServletRequest request, String name, Set<String> known) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(Arrival.cookie(request, name)))
                .map(Cookie::getValue)
                .filter(known::contains)
                .findFirst();
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        var cookie = new Cookie(Arrival.cookie(request, name), value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(Arrival.of(request).secure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
