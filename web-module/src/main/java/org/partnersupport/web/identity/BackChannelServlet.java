package org.partnersupport.web.identity;

import com.nimbusds.jwt.JWTParser;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import org.partnersupport.membership.api.Sessions;

/**
 * Where a provider says that sessions end: {@code POST /sign-in/back-channel/<name of the provider>} with a signed
 * {@code logout_token} (OpenID Connect Back-Channel Logout 1.0). They end on every server, at the next request.
 */
@WebServlet(name = "sign-in-back-channel", urlPatterns = "/sign-in/back-channel/*")
public class BackChannelServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(BackChannelServlet.class.getName());
    private static final int LONGEST = 16_000;

    @Inject
    transient Providers providers;

    @Inject
    transient Sessions sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var provider = providers.named(String.valueOf(request.getPathInfo()).substring(1));
        if (provider.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setStatus(ended(provider.get(), request.getParameter("logout_token")));
    }

    private int ended(Provider provider, String text) {
        if (text == null || text.length() > LONGEST) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        try {
            var token = provider.endOfSessions(JWTParser.parse(text));
            sessions.endVouchedFor(
                    token.getIssuer().getValue(),
                    token.getSubject() == null ? null : token.getSubject().getValue(),
                    token.getSessionID() == null ? null : token.getSessionID().getValue());
            return HttpServletResponse.SC_OK;
        } catch (NotProven | ParseException wrong) {
            LOG.log(Level.WARNING, "{0} did not end sessions: {1}", provider.settings(), wrong.getMessage());
            return HttpServletResponse.SC_BAD_REQUEST;
        } catch (ProviderUnreachable away) {
            LOG.log(away.level(), away.getMessage());
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
    }
}
