package org.partnersupport.entitlement.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.partnersupport.entitlement.api.Links;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.AttemptLimit;

/**
 * Counts attempts around the linking itself (rule LK-4). It begins no transaction: the counters stand whatever becomes of
 * the link, and no connection is held while they are written.
 */
@ApplicationScoped
class LimitedLinking implements Links {
    private static final int WRONG_PER_ACCESS_ID = 20;

    @Inject
    AttemptLimit attempts;

    @Inject
    LinkContract linkContract;

    LimitedLinking() {}

    @Override
    public Outcome link(Caller caller, String accessId, String contractId, String address) {
        var tries = new LinkTries(attempts, "LINK", caller.account(), address);
        var met = tries.take();
        if (met.isPresent()) {
            return limited(caller, tries, met.get());
        }
        var pair = TypedPair.of(accessId, contractId);
        var linked = linkContract.link(caller, pair);
        if (linked.isEmpty()) {
            return wrong(caller, pair, tries);
        }
        if (!(linked.get() instanceof Outcome.Refused)) {
            tries.giveBack();
        }
        return linked.get();
    }

    /** Only wrong pairs count against an Access ID: guessing at it must not lock out who holds the right pair. */
    private Outcome wrong(Caller caller, TypedPair pair, LinkTries tries) {
        var met = pair.plausible()
                ? tries.take("_ACCESS_ID", pair.accessId(), WRONG_PER_ACCESS_ID)
                : Optional.<LinkTries.Met>empty();
        return met.map(limit -> limited(caller, tries, limit)).orElseGet(Outcome.UnknownPair::new);
    }

    private Outcome limited(Caller caller, LinkTries tries, LinkTries.Met met) {
        return tries.limited(met, counter -> linkContract.limited(caller, counter));
    }
}
