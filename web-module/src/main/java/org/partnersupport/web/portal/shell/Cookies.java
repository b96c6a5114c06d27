package org.partnersupport.web.portal.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.partnersupport.web.arrival.OwnCookie;

/** What a browser remembers for people who are not signed in: language and theme, nothing about the person. */
final class Cookies {
    static final String LANGUAGE = "language";
    static final String THEME = "theme";

    private static final Duration KEPT = Duration.ofDays(365);

    private Cookies() {}

    static Optional<String> read(HttpServletRequest request, String name, Set<String> known) {
        return OwnCookie.values(request, name).filter(known::contains).findFirst();
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        OwnCookie.give(request, response, name, value, KEPT);
    }
}
