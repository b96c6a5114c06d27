package org.partnersupport.web.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.partnersupport.membership.api.LocalAccounts;
import org.partnersupport.web.arrival.Arrival;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.ExplainsRefusals;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;
import org.partnersupport.web.security.PortalSession;

/** Changes the own password, with the present one; this session goes on, all others end. */
@Named
@RequestScoped
public class PasswordPage {
    @Inject
    LocalAccounts accounts;

    @Inject
    CurrentCaller current;

    @Inject
    PortalSession session;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest http;

    private String present = "";
    private String fresh = "";

    /** False for who signs in with an identity provider alone. */
    public boolean isThere() {
        return accounts.hasPassword(current.get());
    }

    @ExplainsRefusals
    public void change() throws IOException {
        accounts.change(
                current.get(),
                session.id(http).orElse(null),
                present,
                fresh,
                Arrival.of(http).counted());
        notices.success("account.password.changed");
        PageAddress.of("/account").go();
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }
}
