package org.partnersupport.web.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.SecondFactor;
import org.partnersupport.membership.api.SecondFactor.Setup;
import org.partnersupport.membership.api.SecondFactor.Standing;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.ExplainsRefusals;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;
import org.partnersupport.web.security.PortalSession;
import org.partnersupport.web.security.ReturnPath;

/** The own second factor: set it up, make new recovery codes, turn it off. */
@Named
@RequestScoped
public class SecondFactorPage {
    private static final String PATH = "/account/second-factor";

    @Inject
    SecondFactor factor;

    @Inject
    RecoveryCodesShown recoveryCodes;

    @Inject
    CurrentCaller current;

    @Inject
    PortalSession session;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest http;

    private String code = "";
    private @Nullable Standing standing;
    private boolean read;
    private @Nullable Setup setUp;

    public Standing getStanding() {
        var known = standing;
        if (known == null) {
            known = factor.of(current.get());
            standing = known;
        }
        return known;
    }

    /** Null unless one was begun and is not on yet. */
    public @Nullable Setup getSetUp() {
        if (!read) {
            setUp = factor.setUpOf(current.get()).orElse(null);
            read = true;
        }
        return setUp;
    }

    /** Where somebody was going who had to set one up first; else this page without what is shown once. */
    public String getNext() {
        var next = http.getParameter("next");
        return next == null ? PATH : ReturnPath.orHome(next);
    }

    @ExplainsRefusals
    public void begin() throws IOException {
        factor.begin(current.get());
        here();
    }

    @ExplainsRefusals
    public void confirm() throws IOException {
        recoveryCodes.show(factor.confirm(current.get(), session.id(http).orElse(null), code));
        done("account.factor.on");
    }

    @ExplainsRefusals
    public void renew() throws IOException {
        recoveryCodes.show(factor.renewRecoveryCodes(current.get(), code));
        done("account.factor.renewed");
    }

    @ExplainsRefusals
    public void turnOff() throws IOException {
        factor.turnOff(current.get(), code);
        done("account.factor.is-off");
    }

    private void done(String key) throws IOException {
        notices.success(key);
        here();
    }

    private static void here() throws IOException {
        PageAddress.of(PATH).go();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
