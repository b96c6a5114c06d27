package org.partnersupport.entitlement.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.partnersupport.entitlement.api.Links.Outcome;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.AttemptLimit;

/**
 * Counts attempts around the accepting itself, as for pairs (rule LK-4): what is no good invitation counts, by account and
 * by address. It begins no transaction: the counters stand whatever becomes of the link.
 */
@ApplicationScoped
class LimitedAccepting {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final String BY_ACCOUNT = "INVITATION_ACCOUNT";
    private static final String BY_ADDRESS = "INVITATION_ADDRESS";
    private static final String LIMITED = "INVITATION_LIMITED";
    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 50;

    @Inject
    AttemptLimit attempts;

    @Inject
    AcceptInvitation acceptInvitation;

    LimitedAccepting() {}

    Outcome accept(Caller caller, String token, String address) {
        var account = caller.account().toString();
        var wait = attempts.take(BY_ACCOUNT, account, PER_ACCOUNT, WINDOW);
        if (!wait.isZero()) {
            return limited(caller, BY_ACCOUNT, wait);
        }
        wait = attempts.take(BY_ADDRESS, address, PER_ADDRESS, WINDOW);
        if (!wait.isZero()) {
            return limited(caller, BY_ADDRESS, wait);
        }
        var outcome = acceptInvitation.accept(caller, token);
        if (!(outcome instanceof Outcome.Refused)) {
            attempts.giveBack(BY_ACCOUNT, account);
            attempts.giveBack(BY_ADDRESS, address);
        }
        return outcome;
    }

    /** Once in a window: who goes on trying does not fill the audit. */
    private Outcome limited(Caller caller, String scope, Duration wait) {
        if (attempts.take(LIMITED, caller.account().toString(), 1, WINDOW).isZero()) {
            acceptInvitation.limited(caller, scope);
        }
        return new Outcome.TooManyAttempts(wait);
    }
}
