package org.partnersupport.web.portal.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Invitations;
import org.partnersupport.entitlement.api.Links.Outcome;
import org.partnersupport.web.arrival.Arrival;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;

/** Takes an invitation to a contract, by a button: opening the link changes nothing (rule LK-7). */
@Named
@RequestScoped
public class InvitationPage {
    @Inject
    Invitations invitations;

    @Inject
    CurrentCaller current;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest http;

    public void accept() throws IOException {
        var token = Objects.requireNonNullElse(http.getParameter("token"), "");
        var outcome = invitations.accept(current.get(), token, Arrival.of(http).counted());
        if (outcome instanceof Outcome.Linked linked) {
            show(linked.contract().id(), null);
        } else if (outcome instanceof Outcome.AlreadyLinked already) {
            show(already.contract().id(), true);
        } else if (outcome instanceof Outcome.TooManyAttempts tooMany) {
            notices.tooMany("contracts.invitation.too-many", tooMany.retryAfter());
        } else if (outcome instanceof Outcome.Refused refused) {
            notices.refused(List.of(refused.refusal()));
        }
    }

    private static void show(UUID contract, @Nullable Boolean again) throws IOException {
        PageAddress.of("/contracts")
                .with("linked", contract)
                .with("again", again)
                .go();
    }
}
