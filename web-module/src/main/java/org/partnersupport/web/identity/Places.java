package org.partnersupport.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.partnersupport.web.arrival.Arrival;

/** The addresses of this portal that a provider knows. */
final class Places {
    private Places() {}

    /** Where a browser comes back with the answer; each provider has its own, so that none answers in another's place. */
    static URI back(HttpServletRequest request, String provider) {
        return at(request, "/sign-in/callback/" + provider);
    }

    /** Where a browser comes back after the provider's session ended. */
    static URI left(HttpServletRequest request) {
        return at(request, "/sign-in/left");
    }

    private static URI at(HttpServletRequest request, String path) {
        return URI.create(Arrival.portal(request) + path);
    }
}
