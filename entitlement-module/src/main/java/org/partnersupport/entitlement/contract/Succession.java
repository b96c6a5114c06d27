package org.partnersupport.entitlement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Sql;

/**
 * Links go along into the contract that continues another one (rule AC-9), as they are on the day on which it takes over:
 * copied when it is issued, and until it begins whatever changes on the one before is repeated on it. A revoked link
 * stays revoked and a cap stays the account's; what was spent begins anew. Runs in the caller's transaction.
 */
@ApplicationScoped
public class Succession {
    /** Who links the contract now waits, and looks for its successor after that. */
    private static final String CONTINUED =
            "SELECT id, ends_on FROM entitlement.contract WHERE offer_id = ? FOR UPDATE";

    /** Waits for whoever changes a link now, and takes what became of it. */
    private static final String INHERIT = """
            INSERT INTO entitlement.link (account_id, contract_id, linked_at, revoked_at, revoked_by, cap)
            SELECT account_id, ?, linked_at, revoked_at, revoked_by, cap
              FROM entitlement.link WHERE contract_id = ? ORDER BY account_id FOR SHARE
            """;

    private static final String REPEAT = """
            WITH RECURSIVE later AS (
                SELECT id FROM entitlement.contract WHERE successor_of = ? AND starts_on > ?
                UNION ALL
                SELECT c.id FROM entitlement.contract c JOIN later l ON c.successor_of = l.id)
            INSERT INTO entitlement.link (account_id, contract_id, linked_at, revoked_at, revoked_by, cap)
            SELECT k.account_id, later.id, k.linked_at, k.revoked_at, k.revoked_by, k.cap
              FROM later CROSS JOIN entitlement.link k
             WHERE k.contract_id = ? AND k.account_id = ?
            ON CONFLICT (account_id, contract_id) DO UPDATE
               SET revoked_at = excluded.revoked_at, revoked_by = excluded.revoked_by, cap = excluded.cap
            """;

    @Inject
    Sql sql;

    @Inject
    CivilTime time;

    Succession() {}

    /** The contract of an offer that is being continued; empty when that offer never became one. */
    Optional<Continued> contractOf(UUID renewedOffer) {
        return sql.first(CONTINUED, row -> new Continued(row.id("id"), row.day("ends_on")), renewedOffer);
    }

    void inherit(UUID successor, Continued continued) {
        sql.update(INHERIT, successor, continued.id());
    }

    /** Repeats one account's link on the contracts that continue this one and have not begun. */
    public void repeat(UUID contract, UUID account) {
        sql.update(REPEAT, contract, time.today(), contract, account);
    }

    /** @param end last day */
    record Continued(UUID id, LocalDate end) {}
}
