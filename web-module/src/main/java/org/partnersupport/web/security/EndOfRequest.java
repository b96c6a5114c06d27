package org.partnersupport.web.security;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import org.partnersupport.membership.api.Acting;

/** A thread goes back to the server with nobody's name on it, and nothing stays of whoever is not signed in. */
@WebListener
public class EndOfRequest implements ServletRequestListener {
    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        Acting.asNobody();
        if (event.getServletRequest() instanceof HttpServletRequest request) {
            PortalSession.dropNobodys(request);
        }
    }
}
