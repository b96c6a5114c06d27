package org.partnersupport.entitlement.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract as an account that may see it sees it (rules AC-6, AC-7).
 *
 * @param offer the offer whose activation issued it
 * @param accessId twelve digits, as stored; pages group them
 * @param contractId 28 characters of Crockford's Base32, as stored; pages group them
 * @param start first day
 * @param end last day, inclusive
 * @param own true when it belongs to the caller's organisation, false when the caller only linked it
 * @param linkedAt since when the caller's account is linked, null when it is not
 */
public record Contract(
        UUID id,
        UUID organisation,
        UUID offer,
        String accessId,
        String contractId,
        LocalDate start,
        LocalDate end,
        State state,
        boolean own,
        @Nullable Instant linkedAt,
        List<ContractLine> lines) {
    public Contract {
        lines = List.copyOf(lines);
    }

    public boolean linked() {
        return linkedAt != null;
    }

    public enum State {
        ACTIVE,
        EXPIRED,
        SUPERSEDED
    }
}
