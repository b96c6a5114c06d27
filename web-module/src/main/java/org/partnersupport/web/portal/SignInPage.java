package org.partnersupport.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.SignIn;
import org.partnersupport.membership.api.SignIn.Outcome;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.PortalSession;
import org.partnersupport.web.security.ReturnPath;

/** A local account signs in, and goes on to the page it had asked for. */
@Named
@RequestScoped
public class SignInPage {
    @Inject
    SignIn signIn;

    @Inject
    PortalSession session;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private String username = "";
    private String password = "";
    private @Nullable String next;
    private boolean left;

    public void enter() throws IOException {
        var outcome = signIn.withPassword(username, password, request.getRemoteAddr());
        if (outcome instanceof Outcome.SignedIn signedIn) {
            var browser = FacesContext.getCurrentInstance().getExternalContext();
            session.signIn(request, (HttpServletResponse) browser.getResponse(), signedIn.caller());
            browser.redirect(request.getContextPath() + ReturnPath.orHome(next));
        } else if (outcome instanceof Outcome.TooManyAttempts tooMany) {
            var minutes = Math.max(1, tooMany.retryAfter().plusSeconds(59).toMinutes());
            notices.error(null, "sign-in.too-many", minutes);
        } else {
            notices.error("username", "sign-in.wrong");
        }
    }

    /** True when somebody asked for a page and was sent here first. */
    public boolean isOnTheWay() {
        return !left && !ReturnPath.orHome(next).equals("/");
    }

    /** Accounts of the demonstration data, one of each kind; shown in demonstration mode only. */
    public List<Sample> getSamples() {
        return List.of(
                new Sample("admin@aoba.example", "sign-in.demo.admin"),
                new Sample("member@aoba.example", "sign-in.demo.member"),
                new Sample("agent@birch.example", "sign-in.demo.agent"),
                new Sample("admin@elm.example", "sign-in.demo.csp"),
                new Sample("kenji@personal.example", "sign-in.demo.personal"));
    }

    public String getUsername() {
        return username;
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

    /** @param key text that says what can be tried with it */
    public record Sample(String username, String key) {}
}
