package org.partnersupport.web.portal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.SecondStep;
import org.partnersupport.membership.api.SecondStep.Waiting;
import org.partnersupport.web.portal.account.RecoveryCodesShown;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.ExplainsRefusals;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.PortalSession;
import org.partnersupport.web.security.ReturnPath;

/** After the password: the code of the second factor, and for who needs one and has none yet, setting it up. */
@Named
@RequestScoped
public class SignInCodePage {
    @Inject
    SecondStep steps;

    @Inject
    PortalSession session;

    @Inject
    RecoveryCodesShown recoveryCodes;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private String code = "";
    private @Nullable String next;
    private boolean read;
    private @Nullable Waiting waiting;

    /** The answer to a sign-in that is over is 410, in the page that says what to do. */
    public void open() {
        if (getWaiting() == null) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_GONE);
        }
    }

    /** Null when nobody waits for a code in this browser. */
    public @Nullable Waiting getWaiting() {
        if (!read) {
            waiting = steps.waiting(StepCookie.of(request)).orElse(null);
            read = true;
        }
        return waiting;
    }

    @ExplainsRefusals
    public void enter() throws IOException {
        var done = steps.withCode(StepCookie.of(request), code);
        var response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        session.signIn(request, response, done.caller(), null);
        StepCookie.drop(request, response);
        if (done.recoveryCodes().isEmpty()) {
            PageAddress.of(ReturnPath.orHome(next)).go();
        } else {
            recoveryCodes.show(done.recoveryCodes());
            notices.success("account.factor.on");
            PageAddress.of("/account/second-factor")
                    .with("next", ReturnPath.orHome(next))
                    .go();
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public @Nullable String getNext() {
        return next;
    }

    public void setNext(@Nullable String next) {
        this.next = next;
    }
}
