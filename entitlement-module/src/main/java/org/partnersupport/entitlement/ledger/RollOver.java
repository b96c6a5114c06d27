package org.partnersupport.entitlement.ledger;

import jakarta.inject.Inject;
import java.time.Clock;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

/**
 * What expired unused on a line goes over to the contract that continues its own, where the catalogue says so of the plan
 * on the last day (rule AC-9): as a grant of its own, to the line of the same benefit. Only to a contract that begins on
 * the very next day: who renews late has lost it. Any number of servers may do it at once.
 */
@UseCase
class RollOver {
    private static final String ROLL_OVER = """
            WITH rest AS (
                SELECT o.id AS from_line, -e.amount AS incidents, (
                       SELECT l.id FROM entitlement.contract_line l JOIN entitlement.plan same ON same.code = l.plan
                        WHERE l.contract_id = n.id AND NOT l.unlimited AND same.benefit = p.benefit
                        ORDER BY l.plan <> o.plan, l.id LIMIT 1) AS to_line
                  FROM entitlement.roll_over r
                  JOIN entitlement.contract_line o ON o.plan = r.plan AND o.ends_on >= r.valid_from
                       AND (r.valid_until IS NULL OR o.ends_on <= r.valid_until)
                  JOIN entitlement.plan p ON p.code = o.plan
                  JOIN entitlement.contract n ON n.successor_of = o.contract_id AND n.starts_on = o.ends_on + 1
                  JOIN entitlement.ledger_entry e ON e.line_id = o.id AND e.kind = 'EXPIRE'
                 WHERE n.starts_on <= ? AND n.ends_on >= ? AND e.amount < 0),
            taken AS (
                INSERT INTO entitlement.rolled_over (from_line, to_line, incidents, at)
                SELECT from_line, to_line, incidents, ? FROM rest WHERE to_line IS NOT NULL ORDER BY from_line
                ON CONFLICT DO NOTHING
                RETURNING to_line, incidents),
            summed AS (SELECT to_line, sum(incidents)::integer AS incidents FROM taken GROUP BY to_line),
            granted AS (
                UPDATE entitlement.contract_line l
                   SET granted = l.granted + s.incidents, balance = l.balance + s.incidents
                  FROM summed s WHERE l.id = s.to_line
                RETURNING l.id, l.balance, s.incidents)
            INSERT INTO entitlement.ledger_entry (line_id, kind, amount, balance, at, reason)
            SELECT id, 'GRANT', incidents, balance, ?, 'ROLLED_OVER' FROM granted
            """;

    @Inject
    Sql sql;

    @Inject
    CivilTime time;

    @Inject
    Clock clock;

    RollOver() {}

    /** @return how many lines were granted something */
    int rollOver() {
        var today = time.today();
        var now = clock.instant();
        return sql.update(ROLL_OVER, today, today, now, now);
    }
}
