package org.partnersupport.entitlement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.partnersupport.entitlement.api.Plan;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Sql;

/** Writes a contract's line and the grant in its ledger (rule EN-3). Runs in the caller's transaction. */
@ApplicationScoped
class GrantLine {
    private static final String GRANT = """
            WITH line AS (
                INSERT INTO entitlement.contract_line (id, contract_id, plan, tier, unlimited, granted, balance, ends_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                RETURNING id, granted)
            INSERT INTO entitlement.ledger_entry (line_id, kind, amount, balance, by_account, at, reason)
            SELECT id, 'GRANT', granted, granted, ?, ?, ? FROM line
            """;

    @Inject
    Sql sql;

    GrantLine() {}

    /**
     * @param tier of the membership, or the paid plan, that grants it
     * @param end last day, inclusive
     */
    void write(UUID contract, Plan plan, String tier, LocalDate end, UUID by, Instant at, String reason) {
        var allowance = plan.allowance();
        sql.update(
                GRANT,
                Ids.next(),
                contract,
                plan.code(),
                tier,
                allowance.unlimited(),
                allowance.granted(),
                allowance.granted(),
                end,
                by,
                at,
                reason);
    }
}
