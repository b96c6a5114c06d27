package org.partnersupport.web.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.partnersupport.web.security.PortalSession;

/** {@code #{sessionEnd}}: how long a page may say that its session goes on, so that it can warn before the end. */
@Named
@RequestScoped
public class SessionEnd {
    @Inject
    PortalSession portal;

    @Inject
    HttpServletRequest request;

    /** Seconds without any request after which it ends. */
    public int getIdle() {
        var session = request.getSession(false);
        return session == null ? 0 : session.getMaxInactiveInterval();
    }

    /** The moment at which it ends in any case, as scripts count: the same on every page of the session. */
    public long getEnds() {
        return portal.ends(request).toEpochMilli();
    }
}
