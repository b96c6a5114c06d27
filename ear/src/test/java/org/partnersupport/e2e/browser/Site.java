package org.partnersupport.e2e.browser;

import java.util.Objects;
import org.partnersupport.e2e.Api;
import org.partnersupport.e2e.Portal;

/**
 * The portal the browser visits: the runnable distribution of this build, or one that runs already, named by the system
 * properties {@code partner-support.url} and {@code partner-support.password}.
 */
record Site(String url, String password) {
    static boolean named() {
        return System.getProperty("partner-support.url") != null;
    }

    static Site named(String password) {
        return new Site(Objects.requireNonNull(System.getProperty("partner-support.url")), password);
    }

    static Site of(Portal portal) {
        return new Site(portal.url(), Portal.PASSWORD);
    }

    Api as(String username) {
        return new Api(url).signIn(username, password);
    }
}
