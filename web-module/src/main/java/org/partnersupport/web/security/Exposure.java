package org.partnersupport.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.web.arrival.Arrivals;

/**
 * Who may see what the server says about itself: those at the addresses of the settings, everybody the description of the
 * API where that is public. For others there is no such thing.
 */
@ApplicationScoped
class Exposure {
    @Inject
    Settings settings;

    @Inject
    Arrivals arrivals;

    Exposure() {}

    boolean shows(RequestPath path, HttpServletRequest request) {
        return (path.contract() && settings.openApiPublic()) || arrivals.managing(request);
    }
}
