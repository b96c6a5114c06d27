package org.partnersupport.entitlement.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One movement of a contract line (rule EN-3); never changed, never deleted.
 *
 * @param amount what it did to the balance; zero for CONSUME, for every movement of an unlimited line, and for a release
 *     that comes after the grant expired (rule EN-4)
 * @param balance what remained after it; null when unlimited
 * @param request number of the support request it belongs to, null for grants, adjustments and expiry
 * @param by the account that caused it, null for the system (expiry)
 * @param reason code, for example ACTIVATION, OPENED, SOLVED, GRANT_EXPIRED
 * @param withheld true for what others of somebody else's organisation did: then request and by are null (rule RQ-7)
 */
public record LedgerEntry(
        Instant at,
        Kind kind,
        int amount,
        @Nullable Integer balance,
        @Nullable String request,
        @Nullable UUID by,
        String reason,
        boolean withheld) {
    public enum Kind {
        GRANT,
        RESERVE,
        CONSUME,
        RELEASE,
        ADJUST,
        EXPIRE
    }
}
