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
import java.time.Duration;
import org.partnersupport.membership.api.Sessions;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.web.PassingFault;
import org.partnersupport.web.arrival.Arrival;

/**
 * Where a provider says that sessions end: {@code POST /sign-in/back-channel/<name of the provider>} with a signed
 * {@code logout_token} (OpenID Connect Back-Channel Logout 1.0). They end on every server, at the next request.
 */
@WebServlet(name = "sign-in-back-channel", urlPatterns = "/sign-in/back-channel/*")
public class BackChannelServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(BackChannelServlet.class.getName());
    private static final int LONGEST = 16_000;
    private static final int TOO_MANY = 429;
    private static final String COUNTED = "BACK_CHANNEL";
    private static final String TOLD = "BACK_CHANNEL_TOLD";
    private static final int MOST = 100;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    @Inject
    transient Providers providers;

    @Inject
    transient Sessions sessions;

    @Inject
    transient AttemptLimit attempts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var provider = providers.named(String.valueOf(request.getPathInfo()).substring(1));
        if (provider.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var address = Arrival.of(request).counted();
        var wait = attempts.take(COUNTED, address, MOST, WINDOW);
        if (!wait.isZero()) {
            response.setHeader("Retry-After", AttemptLimit.seconds(wait));
            response.setStatus(TOO_MANY);
            return;
        }
        var status = ended(provider.get(), request.getParameter("logout_token"), address);
        if (status != HttpServletResponse.SC_BAD_REQUEST) {
            attempts.giveBack(COUNTED, address);
        }
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", PassingFault.SECONDS_TO_WAIT);
        }
        response.setStatus(status);
    }

    private int ended(Provider provider, String text, String address) {
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
            LOG.log(level(address), "{0} did not end sessions: {1}", provider.settings(), wrong.getMessage());
            return HttpServletResponse.SC_BAD_REQUEST;
        } catch (ProviderUnreachable away) {
            LOG.log(away.level(), away.getMessage());
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
    }

    /** Anybody can send what is refused: the log has one line of an address in a window. */
    private Level level(String address) {
        return attempts.take(TOLD, address, 1, WINDOW).isZero() ? Level.WARNING : Level.DEBUG;
    }
}
