package org.partnersupport.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.partnersupport.membership.api.RandomKey;
import org.partnersupport.web.arrival.OwnCookie;

/** What a browser keeps while somebody is at a provider, so that nobody else can come back in its place. */
final class BrowserSecret {
    private static final String NAME = "errand";
    private static final Duration KEPT = Duration.ofMinutes(10);

    private BrowserSecret() {}

    /** The same for all errands of a browser: two tabs do not take each other's away. */
    static String given(HttpServletRequest request, HttpServletResponse response) {
        var secret = of(request).orElseGet(RandomKey::fresh);
        OwnCookie.give(request, response, NAME, secret, KEPT);
        return secret;
    }

    static Optional<String> of(HttpServletRequest request) {
        return OwnCookie.values(request, NAME)
                .filter(value -> value.matches("[A-Za-z0-9_-]{43}"))
                .findFirst();
    }
}
