package org.partnersupport.entitlement.api;

import java.time.Duration;
import java.time.Instant;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Refusal;

/** Linking a contract to an account (rules LK-1 to LK-6). */
public interface Links {
    /**
     * Links the contract of a pair to the caller's account. The ids may be typed in any width, case and grouping (rule
     * LK-3). Attempts are limited per account, per address and per Access ID, and audited (rule LK-4).
     *
     * @param address the network address the attempt comes from
     */
    Outcome link(Caller caller, String accessId, String contractId, String address);

    /** What became of it. Never says which half of a pair was wrong. */
    sealed interface Outcome {
        record Linked(Contract contract) implements Outcome {}

        /** Rule LK-5: no error. The contract tells the plan's state now. */
        record AlreadyLinked(Instant since, Contract contract) implements Outcome {}

        /** The account may not, whatever it holds: LINK_REVOKED, or what is the matter with an invitation (rule LK-7). */
        record Refused(Refusal refusal) implements Outcome {}

        record UnknownPair() implements Outcome {}

        record TooManyAttempts(Duration retryAfter) implements Outcome {}
    }
}
