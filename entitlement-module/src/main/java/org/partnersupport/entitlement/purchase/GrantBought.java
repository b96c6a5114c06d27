package org.partnersupport.entitlement.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.Sql;

/**
 * The contract line of a paid order and its ledger (rules PD-2, EN-3). An order has one contract: the database refuses a
 * second. Runs in the caller's transaction, with the order held.
 */
@ApplicationScoped
class GrantBought {
    private static final String CONTRACT = """
            INSERT INTO entitlement.contract
                (id, organisation_id, account_id, order_id, starts_on, ends_on, issued_at, issued_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LINE = """
            WITH line AS (
                INSERT INTO entitlement.contract_line (id, contract_id, plan, tier, unlimited, granted, balance, ends_on)
                VALUES (?, ?, 'PAY_PER_INCIDENT', 'PURCHASE', false, ?, ?, ?)
                RETURNING id, granted)
            INSERT INTO entitlement.ledger_entry (line_id, kind, amount, balance, by_account, at, reason)
            SELECT id, 'GRANT', granted, granted, ?, ?, 'PURCHASE' FROM line
            """;

    /** Takes all or nothing: an incident reserved at this very moment keeps the line as it is. */
    private static final String TAKE_BACK = """
            WITH line AS (
                UPDATE entitlement.contract_line SET balance = 0
                 WHERE id = ? AND balance = granted AND reserved = 0 AND consumed = 0 AND ends_on >= ?
                RETURNING id, granted)
            INSERT INTO entitlement.ledger_entry (line_id, kind, amount, balance, by_account, at, reason)
            SELECT id, 'ADJUST', -granted, 0, ?, ?, 'REFUND' FROM line
            """;

    private static final String GIVE_AGAIN = """
            WITH line AS (
                UPDATE entitlement.contract_line SET balance = granted
                 WHERE id = ? AND balance = 0 AND reserved = 0 AND consumed = 0
                RETURNING id, granted)
            INSERT INTO entitlement.ledger_entry (line_id, kind, amount, balance, at, reason)
            SELECT id, 'ADJUST', granted, granted, ?, 'REFUND_REFUSED' FROM line
            """;

    @Inject
    Sql sql;

    @Inject
    Settings settings;

    GrantBought() {}

    void grant(OrderRow order, Instant paid) {
        var contract = Ids.next();
        var day = LocalDate.ofInstant(paid, settings.lifecycleZone());
        var end = day.plusMonths(order.offer().months()).minusDays(1);
        var organisation = order.organisation();
        sql.update(
                CONTRACT,
                contract,
                organisation,
                organisation == null ? order.account() : null,
                order.id(),
                day,
                end,
                paid,
                order.account());
        var incidents = order.offer().incidents();
        sql.update(LINE, Ids.next(), contract, incidents, incidents, end, order.account(), paid);
    }

    /** @return false when an incident is used or reserved, or the line has ended */
    boolean takeBack(UUID line, LocalDate today, UUID by, Instant at) {
        return sql.update(TAKE_BACK, line, today, by, at) == 1;
    }

    void giveAgain(UUID line, Instant at) {
        sql.update(GIVE_AGAIN, line, at);
    }
}
