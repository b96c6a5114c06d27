package org.partnersupport.web.security;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a path of this portal and nothing else, whatever the address bar says. */
public final class ReturnPath {
    private static final int LONGEST = 2_000;

    private ReturnPath() {}

    /**
     * @return the wanted path with its query in ASCII, or {@code /} when it is missing or leads anywhere else. Servers cut
     *     each character of a header to one byte, which makes a slash of some letters
     */
    public static String orHome(@Nullable String wanted) {
        return wanted != null && staysHere(wanted) ? URI.create(wanted).toASCIIString() : "/";
    }

    private static boolean staysHere(String path) {
        if (path.length() > LONGEST || !path.startsWith("/") || path.startsWith("//")) {
            return false;
        }
        if (path.indexOf('\\') >= 0 || path.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        try {
            var uri = new URI(path);
            return uri.getScheme() == null && uri.getRawAuthority() == null && !afterSignIn(uri.getPath());
        } catch (URISyntaxException notAPath) {
            return false;
        }
    }

    /** Back to the sign-in page would be a circle; the API is not a page. */
    private static boolean afterSignIn(String path) {
        return path.contains("//") || path.startsWith("/sign-in") || path.startsWith("/api/");
    }
}
