package org.partnersupport.web.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Sessions;
import org.partnersupport.membership.api.Sessions.Open;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;
import org.partnersupport.web.security.PortalSession;

/** Where else the account is signed in, and how to end that: somebody who forgot to sign out elsewhere does it from here. */
@Named
@RequestScoped
public class SessionsPart {
    @Inject
    Sessions sessions;

    @Inject
    PortalSession session;

    @Inject
    CurrentCaller current;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest http;

    private @Nullable List<Open> open;

    public List<Open> getOpen() {
        var known = open;
        if (known == null) {
            known = sessions.openOf(current.get().account());
            open = known;
        }
        return known;
    }

    public boolean here(UUID one) {
        return session.id(http).filter(one::equals).isPresent();
    }

    /** The host of the provider that vouched; empty for a password of ours. */
    public String by(Open one) {
        return one.issuer() == null ? "" : URI.create(one.issuer()).getHost();
    }

    public boolean isElsewhere() {
        return getOpen().size() > 1;
    }

    public void endOthers() throws IOException {
        sessions.endOthers(current.get(), session.id(http).orElseThrow());
        notices.success("account.sessions.ended");
        PageAddress.of("/account").go();
    }
}
