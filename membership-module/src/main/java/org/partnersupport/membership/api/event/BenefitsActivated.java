package org.partnersupport.membership.api.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Competency;

/**
 * The benefits of one offer were activated. Fired once per offer, in the activating transaction; the entitlement module
 * issues the contract in it, or the activation does not happen.
 *
 * @param day the calendar day of activation in the configured zone
 * @param membershipEndsOn last day of the offer
 * @param renewal what the offer continues (rule AC-9), null for a first period
 */
public record BenefitsActivated(
        UUID offer,
        UUID organisation,
        String tier,
        Competency competency,
        LocalDate day,
        LocalDate membershipEndsOn,
        UUID by,
        Instant at,
        @Nullable Renewal renewal) {
    /** Of an offer that continues none. */
    public BenefitsActivated(
            UUID offer,
            UUID organisation,
            String tier,
            Competency competency,
            LocalDate day,
            LocalDate membershipEndsOn,
            UUID by,
            Instant at) {
        this(offer, organisation, tier, competency, day, membershipEndsOn, by, at, null);
    }

    /**
     * @param renewed the offer that is continued
     * @param beginsOn first day of the following offer: after the day of activation when it is renewed in advance
     */
    public record Renewal(UUID renewed, LocalDate beginsOn) {}
}
