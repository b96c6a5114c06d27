package org.partnersupport.web.portal.shell;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.partnersupport.web.security.ReturnPath;

/** Where a page was, as far as it may be trusted: a page of this portal, or its sign-in with such a page behind it. */
final class WayBack {
    private static final String SIGN_IN = "/sign-in";
    private static final String NEXT = SIGN_IN + "?next=";

    private WayBack() {}

    static String of(@Nullable String wanted) {
        if (wanted != null && wanted.startsWith(NEXT)) {
            return signInFor(decoded(wanted.substring(NEXT.length())));
        }
        return wanted != null && (wanted.equals(SIGN_IN) || wanted.startsWith(SIGN_IN + "?"))
                ? SIGN_IN
                : ReturnPath.orHome(wanted);
    }

    private static @Nullable String decoded(String next) {
        try {
            return URLDecoder.decode(next, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** The sign-in page that leads on to the wanted one. */
    static String signInFor(@Nullable String wanted) {
        var next = ReturnPath.orHome(wanted);
        return next.equals("/") ? SIGN_IN : NEXT + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
