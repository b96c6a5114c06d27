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
 * @param link what ties the caller's account to it, null when nothing ever did
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
        @Nullable Link link,
        List<ContractLine> lines) {
    public Contract {
        lines = List.copyOf(lines);
    }

    /** True while the caller's account is linked: a revoked link is none. */
    public boolean linked() {
        return link != null && !link.revoked();
    }

    /** Since when the caller's account is linked, null when it is not. */
    public @Nullable Instant linkedAt() {
        return link == null || link.revoked() ? null : link.since();
    }

    /** Rule LK-7: an admin took the caller's link away and has not given it back. */
    public boolean linkRevoked() {
        return link != null && link.revoked();
    }

    /**
     * What ties an account to a contract (rules LK-5, LK-7).
     *
     * @param revokedOn the day on which an admin of the contract's organisation took it away, null while it holds
     * @param cap incidents the account may spend on this contract, all its plans together; null when there is no cap
     * @param spent incidents of the account that are held by open requests or charged; counted only where there is a
     *     cap, else zero
     */
    public record Link(
            Instant since,
            @Nullable LocalDate revokedOn,
            @Nullable Integer cap,
            int spent) {
        public boolean revoked() {
            return revokedOn != null;
        }

        public boolean capReached() {
            return cap != null && spent >= cap;
        }
    }

    public enum State {
        ACTIVE,
        EXPIRED,
        SUPERSEDED
    }
}
