package org.partnersupport.web.portal.shell;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.web.identity.LeftServlet;
import org.partnersupport.web.identity.WithProvider;
import org.partnersupport.web.security.CurrentCaller;
import org.partnersupport.web.security.PortalSession;
import org.partnersupport.web.security.ReturnPath;
import org.partnersupport.web.security.WithoutForm;

/**
 * Rule ID-4: ends the session for good and shows the sign-in. "Sign in with another account" comes back to the page it
 * was pressed on, since that page was for another account.
 */
@WebServlet(name = "sign-out", urlPatterns = "/sign-out")
public class SignOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PortalSession session;

    @Inject
    transient CurrentCaller current;

    @Inject
    transient Audit audit;

    @Inject
    transient WithProvider withProvider;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var another = "another".equals(request.getParameter("then"));
        var next = ReturnPath.orHome(request.getParameter("next"));
        var provider = withProvider.signOut(request, another ? next : LeftServlet.FOR_GOOD);
        session.signOut(request);
        var account = current.get().account();
        audit.record(account, "SIGNED_OUT", account.toString(), "");
        if (provider.isPresent()) {
            request.setAttribute(WithProvider.AWAY, provider.get());
            request.getRequestDispatcher("/sign-in.xhtml").forward(new WithoutForm(request), response);
            return;
        }
        response.sendRedirect(request.getContextPath() + (another ? WayBack.signInFor(next) : "/sign-in?left=true"));
    }
}
