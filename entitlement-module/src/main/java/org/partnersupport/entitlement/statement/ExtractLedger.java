package org.partnersupport.entitlement.statement;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.partnersupport.entitlement.api.LedgerEntry;
import org.partnersupport.entitlement.api.LedgerExtracts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class ExtractLedger implements LedgerExtracts {
    private static final String LINES = """
            SELECT l.id, l.contract_id, c.access_id, l.plan, p.label_en, p.label_ja, l.unlimited,
                   coalesce(sum(e.amount) FILTER (WHERE e.at < ?), 0) AS opening, coalesce(sum(e.amount), 0) AS closing
              FROM entitlement.contract c
              JOIN entitlement.contract_line l ON l.contract_id = c.id
              JOIN entitlement.plan p ON p.code = l.plan
              JOIN entitlement.ledger_entry e ON e.line_id = l.id AND e.at < ?
             WHERE c.organisation_id = ?
             GROUP BY l.id, c.id, p.code
             ORDER BY c.ends_on, c.id, l.id
            """;

    private static final String MOVEMENTS = """
            SELECT e.line_id, e.at, e.kind, e.amount, e.balance, e.reference, e.by_account, e.reason, l.unlimited,
                   r.account_id AS spender
              FROM entitlement.contract c
              JOIN entitlement.contract_line l ON l.contract_id = c.id
              JOIN entitlement.ledger_entry e ON e.line_id = l.id
              LEFT JOIN entitlement.reservation r ON r.request_id = e.request_id
             WHERE c.organisation_id = ? AND e.at >= ? AND e.at < ?
             ORDER BY e.at, e.id
            """;

    @Inject
    Sql sql;

    @Inject
    Settings settings;

    ExtractLedger() {}

    @Override
    public Extract between(Caller caller, LocalDate from, LocalDate to) {
        if (!caller.administersOrganisation()) {
            throw new RefusedException(new Refusal("ROLE_REQUIRED", Map.of("roles", "GLOBAL_ADMIN,PARTNER_ADMIN")));
        }
        var zone = settings.lifecycleZone();
        var begin = from.atStartOfDay(zone).toInstant();
        var end = to.plusDays(1).atStartOfDay(zone).toInstant();
        return new Extract(
                sql.list(LINES, ExtractLedger::line, begin, end, caller.party()),
                sql.list(MOVEMENTS, row -> movement(row, zone), caller.party(), begin, end));
    }

    private static Line line(Row row) throws SQLException {
        return new Line(
                row.id("id"),
                row.id("contract_id"),
                row.textOrNull("access_id"),
                row.text("plan"),
                new Label(row.text("label_en"), row.text("label_ja")),
                row.flag("unlimited"),
                row.number("opening"),
                row.number("closing"));
    }

    private static Movement movement(Row row, ZoneId zone) throws SQLException {
        var at = row.instant("at");
        var entry = new LedgerEntry(
                at,
                LedgerEntry.Kind.valueOf(row.text("kind")),
                row.number("amount"),
                row.flag("unlimited") ? null : row.number("balance"),
                row.textOrNull("reference"),
                row.idOrNull("by_account"),
                row.text("reason"),
                false);
        return new Movement(row.id("line_id"), LocalDate.ofInstant(at, zone), entry, row.idOrNull("spender"));
    }
}
