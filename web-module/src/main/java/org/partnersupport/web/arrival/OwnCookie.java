package org.partnersupport.web.arrival;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The portal's own cookies: for this host, out of reach of scripts, over TLS for TLS alone. Lax, not Strict: coming back
 * from an identity provider is a link from its site.
 */
public final class OwnCookie {
    private OwnCookie() {}

    /** What the browser sends under this name. */
    public static Stream<String> values(HttpServletRequest request, String name) {
        var full = Arrival.cookie(request, name);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(full))
                .map(Cookie::getValue);
    }

    /** @param kept null: until the browser is closed */
    public static void give(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            @Nullable Duration kept) {
        var cookie = new Cookie(Arrival.cookie(request, name), value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(Arrival.of(request).secure());
        if (kept != null) {
            cookie.setMaxAge((int) kept.toSeconds());
        }
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
