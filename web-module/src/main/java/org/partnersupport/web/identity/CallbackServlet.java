package org.partnersupport.web.identity;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.ProviderSignIn;
import org.partnersupport.membership.api.ProviderSignIn.Sent;
import org.partnersupport.membership.api.Sessions.Vouched;
import org.partnersupport.membership.api.SignIn.Outcome;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.web.arrival.Arrival;
import org.partnersupport.web.security.PortalSession;
import org.partnersupport.web.security.ReturnPath;

/**
 * Where a browser comes back from a provider: {@code /sign-in/callback/<name of the provider>}. Whatever is not exactly the
 * answer to what this browser was sent for signs nobody in and changes no session.
 */
@WebServlet(name = "sign-in-callback", urlPatterns = "/sign-in/callback/*")
public class CallbackServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(CallbackServlet.class.getName());
    private static final int LONGEST = 8_000;

    @Inject
    transient Providers providers;

    @Inject
    transient ProviderSignIn signIn;

    @Inject
    transient PortalSession session;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var name = String.valueOf(request.getPathInfo()).substring(1);
        var provider = providers.named(name);
        if (provider.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var problem = cameBack(provider.get(), request, response);
        if (problem != null) {
            note(problem, name, request);
            problem.of(request);
            response.setStatus(problem.status());
            request.getRequestDispatcher("/sign-in.xhtml").forward(request, response);
        }
    }

    /** Too many, and an account that is disabled, are written down by who finds it. */
    private void note(Problem problem, String provider, HttpServletRequest request) {
        if (problem != Problem.TOO_MANY && problem != Problem.DISABLED) {
            signIn.refused(provider, problem.name(), Arrival.of(request).counted());
        }
    }

    private @Nullable Problem cameBack(Provider provider, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var wait = signIn.comesBack(Arrival.of(request).counted());
        if (!wait.isZero()) {
            response.setHeader("Retry-After", AttemptLimit.seconds(wait));
            return Problem.TOO_MANY;
        }
        var browser = BrowserSecret.of(request);
        var answer = answer(request);
        if (browser.isEmpty() || answer == null || answer.getState() == null) {
            return Problem.UNEXPECTED;
        }
        var errand = new Errand(answer.getState().getValue(), browser.get());
        var sent = signIn.cameBack(errand.state(), errand.browser());
        if (sent.isEmpty() || !sent.get().provider().equals(provider.settings().name())) {
            return Problem.UNEXPECTED;
        }
        if (!answer.indicatesSuccess()) {
            LOG.log(Level.INFO, "{0} broke off", provider.settings());
            return Problem.BROKEN_OFF;
        }
        try {
            var code = answer.toSuccessResponse().getAuthorizationCode();
            return enter(provider, answer, code, errand, sent.get(), request, response);
        } catch (NotProven wrong) {
            LOG.log(Level.WARNING, "{0} proves nobody: {1}", provider.settings(), wrong.getMessage());
            return Problem.NOT_PROVEN;
        } catch (ProviderUnreachable away) {
            LOG.log(away.level(), away.getMessage());
            return Problem.UNREACHABLE;
        }
    }

    private @Nullable Problem enter(
            Provider provider,
            AuthenticationResponse answer,
            @Nullable AuthorizationCode code,
            Errand errand,
            Sent sent,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (code == null) {
            return Problem.NOT_PROVEN;
        }
        provider.refuseAnother(answer.getIssuer());
        var proven = new CodeExchange(provider).prove(code, errand, Places.back(request, sent.provider()));
        var identity = new Claims(provider.settings(), proven.claims()).identity();
        var outcome = signIn.signIn(identity, Arrival.of(request).counted());
        if (!(outcome instanceof Outcome.SignedIn signedIn)) {
            return Problem.DISABLED;
        }
        var vouched = new Vouched(identity.issuer(), identity.subject(), proven.session(), proven.at());
        session.signIn(request, response, signedIn.caller(), vouched);
        ProofKept.keep(request, proven);
        response.sendRedirect(request.getContextPath() + ReturnPath.orHome(sent.next()));
        return null;
    }

    /** Null for what is no answer of the protocol. */
    private static @Nullable AuthenticationResponse answer(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null || query.length() > LONGEST) {
            return null;
        }
        try {
            return AuthenticationResponseParser.parse(URI.create(request.getRequestURL() + "?" + query));
        } catch (ParseException | IllegalArgumentException nonsense) {
            return null;
        }
    }
}
