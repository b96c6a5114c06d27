package org.partnersupport.entitlement.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.partnersupport.entitlement.api.Links;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.AttemptLimit;

/**
 * Counts attempts around the linking itself (rule LK-4). It begins no transaction: the counters stand whatever becomes of
 * the link, and no connection is held while they are written.
 */
@ApplicationScoped
class LimitedLinking implements Links {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final String BY_ACCOUNT = "LINK_ACCOUNT";
    private static final String BY_ADDRESS = "LINK_ADDRESS";
    private static final String BY_ACCESS_ID = "LINK_ACCESS_ID";
    private static final String LIMITED = "LINK_LIMITED";
    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 50;
    private static final int WRONG_PER_ACCESS_ID = 20;

    @Inject
    AttemptLimit attempts;

    @Inject
    LinkContract linkContract;

    LimitedLinking() {}

    @Override
    public Outcome link(Caller caller, String accessId, String contractId, String address) {
        var account = caller.account().toString();
        var wait = attempts.take(BY_ACCOUNT, account, PER_ACCOUNT, WINDOW);
        if (!wait.isZero()) {
            return limited(caller, BY_ACCOUNT, wait);
        }
        wait = attempts.take(BY_ADDRESS, address, PER_ADDRESS, WINDOW);
        if (!wait.isZero()) {
            return limited(caller, BY_ADDRESS, wait);
        }
        var pair = TypedPair.of(accessId, contractId);
        var linked = linkContract.link(caller, pair);
        if (linked.isEmpty()) {
            return wrong(caller, pair);
        }
        if (!(linked.get() instanceof Outcome.Refused)) {
            attempts.giveBack(BY_ACCOUNT, account);
            attempts.giveBack(BY_ADDRESS, address);
        }
        return linked.get();
    }

    /** Only wrong pairs count against an Access ID: guessing at it must not lock out who holds the right pair. */
    private Outcome wrong(Caller caller, TypedPair pair) {
        var wait = pair.plausible()
                ? attempts.take(BY_ACCESS_ID, pair.accessId(), WRONG_PER_ACCESS_ID, WINDOW)
                : Duration.ZERO;
        return wait.isZero() ? new Outcome.UnknownPair() : limited(caller, BY_ACCESS_ID, wait);
    }

    /** Once in a window: who goes on trying does not fill the audit. */
    private Outcome limited(Caller caller, String scope, Duration wait) {
        if (attempts.take(LIMITED, caller.account().toString(), 1, WINDOW).isZero()) {
            linkContract.limited(caller, scope);
        }
        return new Outcome.TooManyAttempts(wait);
    }
}
