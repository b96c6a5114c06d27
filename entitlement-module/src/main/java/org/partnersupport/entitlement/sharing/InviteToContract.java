package org.partnersupport.entitlement.sharing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.partnersupport.entitlement.api.Invitations;
import org.partnersupport.entitlement.api.Links.Outcome;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.RandomKey;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class InviteToContract implements Invitations {
    private static final String CREATE = """
            INSERT INTO entitlement.invitation (id, contract_id, digest, created_at, created_by, expires_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private static final String OF_CONTRACT = "SELECT " + InvitationRow.COLUMNS
            + " FROM entitlement.invitation WHERE contract_id = ? ORDER BY created_at DESC, id DESC";

    private static final String ONE = "SELECT " + InvitationRow.COLUMNS
            + " FROM entitlement.invitation WHERE id = ? AND contract_id = ? FOR UPDATE";

    private static final String REVOKE =
            "UPDATE entitlement.invitation SET revoked_at = ?, revoked_by = ? WHERE id = ?";

    @Inject
    Sql sql;

    @Inject
    OwnContract own;

    @Inject
    LimitedAccepting accepting;

    @Inject
    Settings settings;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    InviteToContract() {}

    @Override
    public Issued create(Caller caller, UUID contract) {
        own.administeredBy(caller, contract);
        var now = clock.instant();
        var expires = now.plus(Duration.ofDays(settings.invitationDays()));
        var id = Ids.next();
        var token = RandomKey.fresh();
        sql.update(CREATE, id, contract, RandomKey.digest(token), now, caller.account(), expires);
        audit.record(caller.account(), "INVITATION_CREATED", contract.toString(), id.toString());
        return new Issued(
                new InvitationRow(id, contract, now, caller.account(), expires, null, null, null).seen(now), token);
    }

    @Override
    public List<Invitation> of(Caller caller, UUID contract) {
        own.administeredBy(caller, contract);
        var now = clock.instant();
        return sql.list(OF_CONTRACT, InvitationRow::read, contract).stream()
                .map(row -> row.seen(now))
                .toList();
    }

    @Override
    public Invitation revoke(Caller caller, UUID contract, UUID invitation) {
        own.administeredBy(caller, contract);
        var now = clock.instant();
        var found = sql.first(ONE, InvitationRow::read, invitation, contract)
                .orElseThrow(() -> new RefusedException(Refusal.of("UNKNOWN_INVITATION")));
        switch (found.state(now)) {
            case USED -> throw new RefusedException(Refusal.of("INVITATION_USED"));
            case REVOKED, EXPIRED -> {
                return found.seen(now);
            }
            case PENDING -> {
                sql.update(REVOKE, now, caller.account(), invitation);
                audit.record(caller.account(), "INVITATION_REVOKED", contract.toString(), invitation.toString());
            }
        }
        return sql.first(ONE, InvitationRow::read, invitation, contract)
                .orElseThrow()
                .seen(now);
    }

    /** Begins no transaction: attempts are counted around the one that accepts. */
    @Override
    @Transactional(TxType.SUPPORTS)
    public Outcome accept(Caller caller, String token, String address) {
        return accepting.accept(caller, token, address);
    }
}
