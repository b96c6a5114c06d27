package org.partnersupport.entitlement.ledger;

import jakarta.inject.Inject;
import java.time.Clock;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

/** Books what is left on ended lines as expired (rule EN-3); any number of servers may do it at once. */
@UseCase
class ExpireLines {
    /** Lines in one transaction: few, so that openings never wait long. */
    static final int BATCH = 500;

    private static final String EXPIRE = """
            WITH due AS (
                SELECT id, balance FROM entitlement.contract_line
                 WHERE ends_on < ? AND balance > 0
                 ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED),
            emptied AS (
                UPDATE entitlement.contract_line l SET balance = 0 FROM due WHERE l.id = due.id
                RETURNING l.id, due.balance AS expired)
            INSERT INTO entitlement.ledger_entry (line_id, kind, amount, balance, at, reason)
            SELECT id, 'EXPIRE', -expired, 0, ?, 'CONTRACT_ENDED' FROM emptied
            """;

    @Inject
    Sql sql;

    @Inject
    CivilTime time;

    @Inject
    Clock clock;

    ExpireLines() {}

    /** @return how many lines were booked; less than {@link #BATCH} when no more are due */
    int expireSome() {
        return sql.update(EXPIRE, time.today(), BATCH, clock.instant());
    }
}
