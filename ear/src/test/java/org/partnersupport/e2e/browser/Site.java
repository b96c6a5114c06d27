package org.partnersupport.e2e.browser;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.partnersupport.e2e.Api;
import org.partnersupport.e2e.Portal;

/**
 * The portal the browser visits: the runnable distribution of this build, or one that runs already, named by the system
 * properties {@code partner-support.url} and {@code partner-support.password}.
 */
final class Site {
    private final String url;
    private final String password;
    private final Map<String, Api> signedIn = new ConcurrentHashMap<>();

    private Site(String url, String password) {
        this.url = url;
        this.password = password;
    }

    static boolean named() {
        return System.getProperty("partner-support.url") != null;
    }

    static Site named(String password) {
        return new Site(Objects.requireNonNull(System.getProperty("partner-support.url")), password);
    }

    static Site of(Portal portal) {
        return new Site(portal.url(), Portal.PASSWORD);
    }

    /** Without a slash at the end. */
    String url() {
        return url;
    }

    String password() {
        return password;
    }

    /** Signed in once for all stories: hashing a password is meant to take long. */
    Api as(String username) {
        return signedIn.computeIfAbsent(username, account -> new Api(url).signIn(account, password));
    }
}
