package org.partnersupport.entitlement.sharing;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Invitations.Invitation;
import org.partnersupport.entitlement.api.Invitations.State;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.Sql.Row;

/** An invitation as it is stored; what it is good for is told by the time. */
record InvitationRow(
        UUID id,
        UUID contract,
        Instant createdAt,
        UUID createdBy,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable UUID usedBy,
        @Nullable Instant revokedAt) {
    static final String COLUMNS = "id, contract_id, created_at, created_by, expires_at, used_at, used_by, revoked_at";

    static InvitationRow read(Row row) throws SQLException {
        return new InvitationRow(
                row.id("id"),
                row.id("contract_id"),
                row.instant("created_at"),
                row.id("created_by"),
                row.instant("expires_at"),
                row.instantOrNull("used_at"),
                row.idOrNull("used_by"),
                row.instantOrNull("revoked_at"));
    }

    /** What was done to it goes before what time did. */
    State state(Instant now) {
        if (usedAt != null) {
            return State.USED;
        }
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.PENDING : State.EXPIRED;
    }

    /** Why it links nobody; empty while it does. */
    Optional<Refusal> objection(Instant now) {
        return switch (state(now)) {
            case PENDING -> Optional.empty();
            case USED -> Optional.of(Refusal.of("INVITATION_USED"));
            case REVOKED -> Optional.of(Refusal.of("INVITATION_REVOKED"));
            case EXPIRED -> Optional.of(Refusal.of("INVITATION_EXPIRED"));
        };
    }

    Invitation seen(Instant now) {
        return new Invitation(id, state(now), createdAt, createdBy, expiresAt, usedAt, usedBy);
    }
}
