package org.partnersupport.entitlement.sharing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Links.Outcome;
import org.partnersupport.entitlement.linking.AccountLinks;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Door;
import org.partnersupport.membership.api.RandomKey;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

/** Links by an invitation and uses it up, or refuses it and writes that into the audit (rule LK-7). */
@UseCase
class AcceptInvitation {
    private static final String BY_TOKEN =
            "SELECT " + InvitationRow.COLUMNS + " FROM entitlement.invitation WHERE digest = ? FOR UPDATE";

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
    Audit audit;

    @Inject
    Clock clock;

    AcceptInvitation() {}

    /** The invitation's row is held until the transaction ends: of two accounts that accept at once, one is linked. */
    Outcome accept(Caller caller, String token) {
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

    /** In a transaction of its own when nothing else is under way. */
    void limited(Caller caller, String scope) {
        audit.record(caller.account(), "INVITATION_LIMITED", caller.account().toString(), scope);
    }
}
