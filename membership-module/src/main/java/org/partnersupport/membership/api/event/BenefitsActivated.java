package org.partnersupport.membership.api.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.partnersupport.membership.api.Competency;

/**
 * The benefits of one offer were activated. Fired once per offer, in the activating transaction; the entitlement module
 * issues the contract in it, or the activation does not happen.
 *
 * @param day the calendar day of activation in the configured zone
 * @param membershipEndsOn last day of the offer
 */
public record BenefitsActivated(
        UUID offer,
        UUID organisation,
        String tier,
        Competency competency,
        LocalDate day,
        LocalDate membershipEndsOn,
        UUID by,
        Instant at) {}
