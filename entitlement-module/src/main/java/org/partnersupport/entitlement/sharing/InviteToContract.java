package org.partnersupport.entitlement.sharing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Invitations;
import org.partnersupport.entitlement.api.Links.Outcome;
import org.partnersupport.entitlement.linking.AccountLinks;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Door;
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

    private static final String BY_TOKEN =
            "SELECT " + InvitationRow.COLUMNS + " FROM entitlement.invitation WHERE digest = ? FOR UPDATE";

    private static final String REVOKE =
            "UPDATE entitlement.invitation SET revoked_at = ?, revoked_by = ? WHERE id = ?";

    private static final String USE = "UPDATE entitlement.invitation SET used_at = ?, used_by = ? WHERE id = ?";

    private static final String LINKED =
            "SELECT revoked_at FROM entitlement.link WHERE account_id = ? AND contract_id = ?";

    @Inject
    Sql sql;

    @Inject
    OwnContract own;

    @Inject
    AccountLinks links;

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

    /** The invitation's row is held until the transaction ends: of two accounts that accept at once, one is linked. */
    @Override
    public Outcome accept(Caller caller, String token) {
        return Door.INVITATION.open(() -> accepted(caller, token));
    }

    private Outcome accepted(Caller caller, String token) {
        var found = sql.first(BY_TOKEN, InvitationRow::read, RandomKey.digest(token));
        if (found.isEmpty()) {
            return refused(caller, null, "-", Refusal.of("UNKNOWN_INVITATION"));
        }
        var invitation = found.get();
        var now = clock.instant();
        var objection = invitation.objection(now).or(() -> lapsed(invitation));
        if (objection.isPresent() && !known(caller, invitation.contract())) {
            return refused(
                    caller, own.owner(invitation.contract()), invitation.id().toString(), objection.get());
        }
        var outcome = links.link(caller, invitation.contract(), "INVITATION");
        if (outcome instanceof Outcome.Linked) {
            sql.update(USE, now, caller.account(), invitation.id());
        }
        return outcome;
    }

    /** Nobody is let in by somebody who may not let anybody in any more. */
    private Optional<Refusal> lapsed(InvitationRow invitation) {
        return own.administeredNow(invitation.createdBy(), invitation.contract())
                ? Optional.empty()
                : Optional.of(Refusal.of("INVITATION_LAPSED"));
    }

    /** Who is linked, or was, is told that: what became of the invitation is no matter then. */
    private boolean known(Caller caller, UUID contract) {
        return !sql.list(LINKED, row -> true, caller.account(), contract).isEmpty();
    }

    private Outcome refused(Caller caller, @Nullable UUID owner, String invitation, Refusal refusal) {
        audit.record(caller.account(), owner, "INVITATION_REFUSED", invitation, refusal.code());
        return new Outcome.Refused(refusal);
    }
}
