package org.partnersupport.web.security;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import org.partnersupport.membership.api.Acting;

/** A thread goes back to the server with nobody's name on it. */
@WebListener
public class EndOfRequest implements ServletRequestListener {
    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        Acting.asNobody();
    }
}
