package org.partnersupport.entitlement.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract as an account that may see it sees it (rules AC-6, AC-7).
 *
 * @param organisation null for what a personal account bought
 * @param offer the offer whose activation issued it, null for what was bought
 * @param accessId twelve digits, as stored; pages group them; null, as the Contract ID, for bought incidents
 * @param contractId sealed until it is asked for; pages group it
 * @param start first day
 * @param end last day, inclusive
 * @param own true when it belongs to the caller or its organisation, false when the caller only linked it
 * @param successorOf the contract that this one continues (rule AC-9), null for the first of its chain
 * @param successor the contract that continues this one, null while there is none
 * @param link what ties the caller's account to it, null when nothing ever did
 */
public record Contract(
        UUID id,
        @Nullable UUID organisation,
        @Nullable UUID offer,
        @Nullable String accessId,
        @Nullable ContractId contractId,
        LocalDate start,
        LocalDate end,
        State state,
        boolean own,
        @Nullable Neighbour successorOf,
        @Nullable Neighbour successor,
        @Nullable Link link,
        List<ContractLine> lines) {
    public Contract {
        lines = List.copyOf(lines);
    }

    /** False for bought incidents: they have no pair, and whose they are needs no link (rule PD-2). */
    public boolean linkable() {
        return accessId != null;
    }

    /** Rule PD-2: bought incidents that were taken back, unused, when the money was returned. What ended was not. */
    public boolean takenBack() {
        return !linkable()
                && state == State.ACTIVE
                && lines.stream()
                        .allMatch(
                                line -> Objects.equals(line.remaining(), 0) && line.reserved() + line.consumed() == 0);
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
     * A contract before or after this one in its chain (rule AC-9).
     *
     * @param start first day
     * @param end last day, inclusive
     */
    public record Neighbour(UUID id, LocalDate start, LocalDate end) {}

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
        /** Issued in advance (rule AC-9), its first day is still to come. */
        UPCOMING,
        ACTIVE,
        /** Over, and nothing has taken its place. */
        EXPIRED,
        /** Over, and its successor has begun. */
        SUPERSEDED;

        /**
         * How a contract stands on a day.
         *
         * @param succeededOn first day of its successor, null without one
         */
        public static State on(LocalDate day, LocalDate start, LocalDate end, @Nullable LocalDate succeededOn) {
            if (day.isBefore(start)) {
                return UPCOMING;
            }
            if (!day.isAfter(end)) {
                return ACTIVE;
            }
            return succeededOn == null || day.isBefore(succeededOn) ? EXPIRED : SUPERSEDED;
        }
    }
}
