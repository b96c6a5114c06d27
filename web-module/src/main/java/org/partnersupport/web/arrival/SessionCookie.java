package org.partnersupport.web.arrival;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.partnersupport.membership.kernel.Settings;

/**
 * Where the portal is known by an https address, the container's own cookie too is sent over TLS alone, under a name that
 * browsers take from nobody but this host. That address is no matter of a request, so it is said once, before there is one.
 */
@WebListener
public class SessionCookie implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        if (new Settings().baseUrl().filter(url -> url.startsWith("https:")).isPresent()) {
            var cookie = context.getSessionCookieConfig();
            cookie.setSecure(true);
            if (context.getContextPath().isEmpty()) {
                cookie.setName("__Host-JSESSIONID");
                cookie.setPath("/");
            }
        }
    }
}
