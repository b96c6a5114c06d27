package org.partnersupport.web.portal.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.LocalAccounts;
import org.partnersupport.web.arrival.Arrival;
import org.partnersupport.web.security.CurrentCaller;

/** A link that sets a password, made here and shown on the page that follows, once, to be handed over. */
@Named
@RequestScoped
public class PasswordLink {
    private static final String ADDRESS = "passwordLink";
    private static final String END = "passwordLinkEnd";

    @Inject
    LocalAccounts accounts;

    @Inject
    CurrentCaller current;

    @Inject
    HttpServletRequest http;

    void make(UUID account) {
        var link = accounts.linkFor(current.get(), account);
        var flash = FacesContext.getCurrentInstance().getExternalContext().getFlash();
        flash.put(ADDRESS, Arrival.portal(http) + "/sign-in/password?token=" + link.token());
        flash.put(END, link.expiresAt());
    }

    public boolean isOn() {
        return accounts.on();
    }

    /** Null unless one was just made. */
    public @Nullable String getAddress() {
        return (String) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(ADDRESS);
    }

    public @Nullable Instant getEnd() {
        return (Instant) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(END);
    }
}
