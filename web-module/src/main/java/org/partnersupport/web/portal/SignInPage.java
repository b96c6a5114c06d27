package org.partnersupport.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.LocalAccounts;
import org.partnersupport.membership.api.SignIn;
import org.partnersupport.membership.api.SignIn.Outcome;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.web.arrival.Arrival;
import org.partnersupport.web.identity.Asking;
import org.partnersupport.web.identity.Problem;
import org.partnersupport.web.identity.WithProvider;
import org.partnersupport.web.identity.WithProvider.Choice;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.Languages;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.portal.signin.StepCookie;
import org.partnersupport.web.security.PortalSession;
import org.partnersupport.web.security.ReturnPath;

/** Somebody signs in, with a password of ours or with an identity provider, and goes on to the page that was asked for. */
@Named
@RequestScoped
public class SignInPage {
    @Inject
    SignIn signIn;

    @Inject
    LocalAccounts localAccounts;

    @Inject
    PortalSession session;

    @Inject
    WithProvider withProvider;

    @Inject
    Languages languages;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private String username = "";
    private String password = "";
    private @Nullable String next;
    private boolean left;
    private boolean another;
    private boolean again;
    private @Nullable URI away;

    /** Sends the browser to a provider; the page that comes back does it, so that no form ever leads to another site. */
    public void with(String provider) {
        var wait = withProvider.goes(request);
        if (!wait.isZero()) {
            tooMany(wait);
            notices.error(null, Problem.TOO_MANY.key());
            return;
        }
        var place = withProvider.away(
                provider,
                request,
                response(),
                ReturnPath.orHome(next),
                languages.language(),
                again ? Asking.WHO : another ? Asking.WHICH : Asking.USUAL);
        away = place.orElse(null);
        if (away == null) {
            notices.error(null, Problem.UNREACHABLE.key());
        }
    }

    /** Where this page sends the browser on to: to sign in with a provider, or to end the session there; null for nowhere. */
    public @Nullable URI getAway() {
        return away == null ? (URI) request.getAttribute(WithProvider.AWAY) : away;
    }

    public List<Choice> getChoices() {
        return withProvider.choices();
    }

    /** Says why somebody who came back from a provider is not signed in. */
    public void tellProblem() {
        Problem.in(request).ifPresent(problem -> notices.error(null, problem.key()));
    }

    public void enter() throws IOException {
        var outcome =
                signIn.withPassword(username, password, Arrival.of(request).counted());
        if (outcome instanceof Outcome.SignedIn signedIn) {
            var browser = FacesContext.getCurrentInstance().getExternalContext();
            session.signIn(request, response(), signedIn.caller(), null);
            browser.redirect(request.getContextPath() + ReturnPath.orHome(next));
        } else if (outcome instanceof Outcome.CodeWanted wanted) {
            StepCookie.give(request, response(), wanted.step());
            PageAddress.of("/sign-in/code").with("next", next).go();
        } else if (outcome instanceof Outcome.LocalAccountsOff) {
            notices.error(null, "sign-in.off");
        } else if (outcome instanceof Outcome.TooManyAttempts tooMany) {
            tooMany(tooMany.retryAfter());
            notices.tooMany("sign-in.too-many", tooMany.retryAfter());
        } else {
            notices.error("username", "sign-in.wrong");
        }
    }

    /** The page tells people, the answer tells programs. */
    private static void tooMany(Duration wait) {
        response().setStatus(Problem.TOO_MANY.status());
        response().setHeader("Retry-After", AttemptLimit.seconds(wait));
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** Is there a form for a password of ours? */
    public boolean isLocal() {
        return localAccounts.on();
    }

    /** True when somebody asked for a page and was sent here first. */
    public boolean isOnTheWay() {
        return !left && !again && !ReturnPath.orHome(next).equals("/");
    }

    /** As it was typed, also when the password is missing: Faces keeps nothing of this page, and would forget it then. */
    public String getUsername() {
        var typed = request.getParameter("username");
        return typed != null && FacesContext.getCurrentInstance().isPostback() ? typed : username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public @Nullable String getNext() {
        return next;
    }

    public void setNext(@Nullable String next) {
        this.next = next;
    }

    public boolean isLeft() {
        return left;
    }

    public void setLeft(boolean left) {
        this.left = left;
    }

    public boolean isAnother() {
        return another;
    }

    public void setAnother(boolean another) {
        this.another = another;
    }

    public boolean isAgain() {
        return again;
    }

    public void setAgain(boolean again) {
        this.again = again;
    }
}
