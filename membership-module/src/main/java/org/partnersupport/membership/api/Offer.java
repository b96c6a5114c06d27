package org.partnersupport.membership.api;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation holds (rule AC-1). All dates are calendar days in the configured zone, ends inclusive, and rule
 * AC-8 keeps them apart: end of membership, the last day to activate, and (elsewhere) the end of the contract.
 *
 * @param renews the offer of the same organisation that this one continues (rule AC-9), null for a first period
 */
public record Offer(
        UUID id,
        UUID organisation,
        Tier tier,
        Competency competency,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate activateBy,
        boolean activated,
        @Nullable UUID renews) {
    public Offer {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("offer ends before it starts: " + id);
        }
    }

    /** An offer that continues none. */
    public Offer(
            UUID id,
            UUID organisation,
            Tier tier,
            Competency competency,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate activateBy,
            boolean activated) {
        this(id, organisation, tier, competency, startsOn, endsOn, activateBy, activated, null);
    }
}
