package org.partnersupport.entitlement.ledger;

import java.util.Optional;
import org.partnersupport.entitlement.api.LedgerEntry.Kind;

/** Where the incident of a request stands, and what settling it means from there (rules RQ-5, EN-4). */
enum IncidentState {
    RESERVED,
    CONSUMED,
    RELEASED;

    /**
     * @param charged the request was closed so that its incident is charged
     * @param grant what the line can take back
     * @param reason the resolution's code
     * @return empty when it is settled that way already
     * @throws IllegalStateException when a released incident shall be charged: it must be resumed first
     */
    Optional<Movement> settle(boolean charged, Grant grant, String reason) {
        return charged ? charge(reason) : release(grant, reason);
    }

    private Optional<Movement> charge(String reason) {
        return switch (this) {
            case RESERVED -> Optional.of(new Movement(Kind.CONSUME, 0, -1, 1, CONSUMED, reason));
            case CONSUMED -> Optional.empty();
            case RELEASED -> throw new IllegalStateException("a released incident is charged");
        };
    }

    private Optional<Movement> release(Grant grant, String reason) {
        var code = grant == Grant.EXPIRED ? "GRANT_EXPIRED" : reason;
        return switch (this) {
            case RESERVED -> Optional.of(new Movement(Kind.RELEASE, grant.takesBack, -1, 0, RELEASED, code));
            case CONSUMED -> Optional.of(new Movement(Kind.RELEASE, grant.takesBack, 0, -1, RELEASED, code));
            case RELEASED -> Optional.empty();
        };
    }

    /** What the line of an incident can take back (rule EN-4). */
    enum Grant {
        LIMITED(1),
        UNLIMITED(0),
        /** Its last day is over: a release is noted and gives nothing new. */
        EXPIRED(0);

        private final int takesBack;

        Grant(int takesBack) {
            this.takesBack = takesBack;
        }

        static Grant of(boolean unlimited, boolean ended) {
            return ended ? EXPIRED : unlimited ? UNLIMITED : LIMITED;
        }
    }
}
