package org.partnersupport.entitlement.contract;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.partnersupport.entitlement.api.Endings;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class FindEndings implements Endings {
    private static final String CONTRACTS = """
            SELECT c.organisation_id, c.id, NULL::uuid AS line, c.ends_on
              FROM entitlement.contract c
             WHERE c.starts_on <= ? AND c.ends_on BETWEEN ? AND ? AND c.organisation_id IS NOT NULL
               AND (c.order_id IS NULL
                    OR EXISTS (SELECT 1 FROM entitlement.contract_line l WHERE l.contract_id = c.id AND l.balance > 0))
               AND NOT EXISTS (SELECT 1 FROM entitlement.contract n WHERE n.successor_of = c.id)
             ORDER BY c.ends_on, c.id
            """;

    private static final String LOW = """
            SELECT c.organisation_id, c.id, l.id AS line, c.ends_on
              FROM entitlement.contract c JOIN entitlement.contract_line l ON l.contract_id = c.id
             WHERE c.starts_on <= ? AND c.ends_on >= ? AND NOT l.unlimited
               AND c.order_id IS NULL
               AND l.balance::bigint * 100 <= l.granted::bigint * ?
             ORDER BY c.id, l.id
            """;

    @Inject
    Sql sql;

    @Inject
    Settings settings;

    FindEndings() {}

    @Override
    public List<Ending> contracts(LocalDate from, LocalDate to) {
        return sql.list(CONTRACTS, FindEndings::ending, from, from, to);
    }

    @Override
    public List<Ending> lowLines(LocalDate day) {
        return sql.list(LOW, FindEndings::ending, day, day, settings.lowBalancePercent());
    }

    private static Ending ending(Row row) throws SQLException {
        return new Ending(row.id("organisation_id"), row.id("id"), row.idOrNull("line"), row.day("ends_on"));
    }
}
