package org.partnersupport.entitlement.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.partnersupport.entitlement.api.Links.Outcome;
import org.partnersupport.entitlement.linking.LinkTries;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.AttemptLimit;

/**
 * Counts attempts around the accepting itself, as for pairs (rule LK-4): what is no good invitation counts, by account and
 * by address. It begins no transaction: the counters stand whatever becomes of the link.
 */
@ApplicationScoped
class LimitedAccepting {
    @Inject
    AttemptLimit attempts;

    @Inject
    AcceptInvitation acceptInvitation;

    LimitedAccepting() {}

    Outcome accept(Caller caller, String token, String address) {
        var tries = new LinkTries(attempts, "INVITATION", caller.account(), address);
        var met = tries.take();
        if (met.isPresent()) {
            return tries.limited(met.get(), counter -> acceptInvitation.limited(caller, counter));
        }
        var outcome = acceptInvitation.accept(caller, token);
        if (!(outcome instanceof Outcome.Refused)) {
            tries.giveBack();
        }
        return outcome;
    }
}
