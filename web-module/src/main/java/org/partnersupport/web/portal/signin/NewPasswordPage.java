package org.partnersupport.web.portal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.LocalAccounts;
import org.partnersupport.membership.api.LocalAccounts.Holder;
import org.partnersupport.web.arrival.Arrival;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.ExplainsRefusals;
import org.partnersupport.web.portal.shell.Notices;

/** Sets a password by a link that is good once. Opening it changes nothing; one that is no longer good says so. */
@Named
@RequestScoped
public class NewPasswordPage {
    @Inject
    LocalAccounts accounts;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest http;

    private String password = "";
    private boolean read;
    private @Nullable Holder holder;

    /** The answer to a link that is no longer good is 410, in the page that says what to do. */
    public void open() {
        if (getHolder() == null) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_GONE);
        }
    }

    /** Null when the link is not good. */
    public @Nullable Holder getHolder() {
        if (!read) {
            holder = accounts.holderOf(token()).orElse(null);
            read = true;
        }
        return holder;
    }

    @ExplainsRefusals
    public void set() throws IOException {
        accounts.setByLink(token(), password, Arrival.of(http).counted());
        notices.success("sign-in.password.set");
        PageAddress.of("/sign-in").go();
    }

    private String token() {
        return Objects.requireNonNullElse(http.getParameter("token"), "");
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
