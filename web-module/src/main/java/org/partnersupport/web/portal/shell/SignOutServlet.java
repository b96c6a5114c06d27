package org.partnersupport.web.portal.shell;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.partnersupport.web.security.PortalSession;

/**
 * Rule ID-4: ends the session for good and shows the sign-in. "Sign in with another account" comes back to the page it
 * was pressed on, since that page was for another account.
 */
@WebServlet(name = "sign-out", urlPatterns = "/sign-out")
public class SignOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PortalSession session;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        session.signOut(request);
        var another = "another".equals(request.getParameter("then"));
        var signIn = another ? WayBack.signInFor(request.getParameter("next")) : "/sign-in?left=true";
        response.sendRedirect(request.getContextPath() + signIn);
    }
}
