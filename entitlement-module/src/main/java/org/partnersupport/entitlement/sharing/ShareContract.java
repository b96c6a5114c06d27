package org.partnersupport.entitlement.sharing;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.Sharing;
import org.partnersupport.entitlement.contract.ContractIds;
import org.partnersupport.entitlement.contract.Succession;
import org.partnersupport.entitlement.contract.VisibleContracts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class ShareContract implements Sharing {
    private static final String LINKED = """
            SELECT k.account_id, k.linked_at, k.cap, k.cap IS NOT NULL AS capped, k.revoked_at, k.revoked_by, (
                   SELECT count(*)
                     FROM entitlement.reservation r JOIN entitlement.contract_line l ON l.id = r.line_id
                    WHERE l.contract_id = k.contract_id AND r.account_id = k.account_id
                      AND r.state <> 'RELEASED') AS spent
              FROM entitlement.link k
             WHERE k.contract_id = ? AND (k.account_id = ? OR CAST(? AS uuid) IS NULL)
             ORDER BY k.linked_at, k.account_id
            """;

    private static final String REVOKE = """
            UPDATE entitlement.link SET revoked_at = ?, revoked_by = ?
             WHERE contract_id = ? AND account_id = ? AND revoked_at IS NULL
            """;

    private static final String ALLOW = """
            UPDATE entitlement.link SET revoked_at = NULL, revoked_by = NULL
             WHERE contract_id = ? AND account_id = ? AND revoked_at IS NOT NULL
            """;

    private static final String CAP = """
            UPDATE entitlement.link SET cap = CAST(? AS integer)
             WHERE contract_id = ? AND account_id = ? AND cap IS DISTINCT FROM CAST(? AS integer)
            """;

    @Inject
    Sql sql;

    @Inject
    OwnContract own;

    @Inject
    VisibleContracts contracts;

    @Inject
    ContractIds ids;

    @Inject
    Succession succession;

    @Inject
    Audit audit;

    @Inject
    CivilTime time;

    @Inject
    Clock clock;

    ShareContract() {}

    @Override
    public List<LinkedAccount> linkedTo(Caller caller, UUID contract) {
        own.administeredBy(caller, contract);
        return sql.list(LINKED, ShareContract::linked, contract, null, null);
    }

    @Override
    public LinkedAccount revoke(Caller caller, UUID contract, UUID account) {
        own.administeredBy(caller, contract);
        var changed = sql.update(REVOKE, clock.instant(), caller.account(), contract, account);
        return changed(caller, contract, account, changed, "LINK_REVOKED", account.toString());
    }

    @Override
    public LinkedAccount allowAgain(Caller caller, UUID contract, UUID account) {
        own.administeredBy(caller, contract);
        var changed = sql.update(ALLOW, contract, account);
        return changed(caller, contract, account, changed, "LINK_ALLOWED", account.toString());
    }

    @Override
    public LinkedAccount cap(Caller caller, UUID contract, UUID account, @Nullable Integer most) {
        if (most != null && (most < 0 || most > HIGHEST_CAP)) {
            throw new IllegalArgumentException("cap " + most);
        }
        own.administeredBy(caller, contract);
        var changed = sql.update(CAP, most, contract, account, most);
        return changed(
                caller, contract, account, changed, "LINK_CAPPED", account + " " + (most == null ? "NONE" : most));
    }

    @Override
    public Contract rotate(Caller caller, UUID contract) {
        own.administeredBy(caller, contract);
        ids.renew(contract);
        audit.record(caller.account(), "CONTRACT_ID_ROTATED", contract.toString(), "ROTATED");
        return contracts.one(caller, contract, time.today()).orElseThrow();
    }

    /** What changed nothing is not audited: pressing twice is one act. */
    private LinkedAccount changed(Caller caller, UUID contract, UUID account, int rows, String action, String detail) {
        var linked = sql.first(LINKED, ShareContract::linked, contract, account, account)
                .orElseThrow(() -> new RefusedException(Refusal.of("UNKNOWN_LINK")));
        if (rows > 0) {
            succession.repeat(contract, account);
            audit.record(caller.account(), action, contract.toString(), detail);
        }
        return linked;
    }

    private static LinkedAccount linked(Row row) throws SQLException {
        return new LinkedAccount(
                row.id("account_id"),
                row.instant("linked_at"),
                row.number("spent"),
                row.flag("capped") ? row.number("cap") : null,
                row.instantOrNull("revoked_at"),
                row.idOrNull("revoked_by"));
    }
}
