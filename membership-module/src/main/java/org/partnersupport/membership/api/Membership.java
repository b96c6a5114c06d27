package org.partnersupport.membership.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Refusal;

/** An organisation's offers and their activation (rules AC-1 to AC-8). */
public interface Membership {
    /** Longest reason for declining. */
    int LONGEST_REASON = 200;

    /** Every kind of offer there is, in the order in which the catalogue shows them. */
    List<Tier> tiers();

    /**
     * Rule AC-2: the offers of the caller's organisation that run today, the one that ends first leading; empty when
     * there is none or no organisation.
     */
    List<Offer> activeOffers(Caller caller);

    /**
     * Rule AC-9: the offers that continue activated ones and begin after today, the one that begins first leading; empty
     * when there is none or no organisation.
     */
    List<Offer> followingOffers(Caller caller);

    /** Where activation stands and whether this caller may do it now, with the reason when not. */
    ActivationState activationState(Caller caller);

    /**
     * Rules AC-4 and AC-5: activates every running offer that is not yet active, and tells the entitlement module in
     * this transaction. Doing it again changes nothing.
     *
     * @return true when at least one offer was activated by this very call
     * @throws org.partnersupport.membership.kernel.RefusedException NOT_AUTHORIZED_PROGRAMME, ROLE_REQUIRED,
     *     NO_ACTIVE_OFFER, ACTIVATION_PERIOD_OVER
     */
    boolean activate(Caller caller);

    /**
     * Rule AC-9: activates a following offer in advance, so that its contract takes over without a gap, and tells the
     * entitlement module in this transaction. Doing it again changes nothing.
     *
     * @param offer one of {@link #followingOffers}
     * @return true when it was activated by this very call
     * @throws org.partnersupport.membership.kernel.RefusedException NOT_AUTHORIZED_PROGRAMME, ROLE_REQUIRED,
     *     UNKNOWN_OFFER for any that does not follow
     */
    boolean renew(Caller caller, UUID offer);

    /**
     * Rule AC-4: somebody without the role asks the organisation's admins to activate. Asking again changes nothing.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException NOT_AUTHORIZED_PROGRAMME, NO_ACTIVE_OFFER,
     *     ALREADY_ACTIVE, ACTIVATION_PERIOD_OVER
     */
    void askAdminToActivate(Caller caller);

    /**
     * An admin declines what was asked; nothing happens when nothing is pending.
     *
     * @param reason what the one who asked shall read, at most {@link #LONGEST_REASON} characters; null for none
     * @throws org.partnersupport.membership.kernel.RefusedException ROLE_REQUIRED
     */
    void declineToActivate(Caller caller, @Nullable String reason);

    /**
     * @param state NONE, PENDING (somebody asked an admin) or ACTIVE (every running offer is active)
     * @param refusal why this caller cannot activate now; null when allowed
     * @param lastAsked the newest time somebody asked, with what became of it
     */
    record ActivationState(
            State state, boolean allowed, @Nullable Refusal refusal, Optional<Asked> lastAsked) {}

    enum State {
        NONE,
        PENDING,
        ACTIVE
    }

    /** @param reason why it was declined, where the admin said so */
    record Asked(
            UUID by,
            String byName,
            Instant at,
            Outcome outcome,
            @Nullable String reason) {}

    enum Outcome {
        PENDING,
        DONE,
        DECLINED
    }
}
