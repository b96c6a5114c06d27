package org.partnersupport.entitlement.contract;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.entitlement.api.LedgerEntry;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class ContractReader implements Contracts {
    /** Asked for an outsider only, by the parameter: then it reads the line once more. */
    private static final String ENTRIES = """
            SELECT at, kind, amount, balance, reference, by_account, reason,
                   by_account IS NOT NULL AND ? AND (request_id IS NULL OR request_id NOT IN (
                       SELECT request_id FROM entitlement.ledger_entry
                        WHERE line_id = ? AND kind = 'RESERVE' AND reason = 'OPENED' AND by_account = ?)) AS withheld
              FROM entitlement.ledger_entry WHERE line_id = ?
             ORDER BY id DESC LIMIT ? OFFSET ?
            """;

    private static final String COUNT = "SELECT count(*) AS entries FROM entitlement.ledger_entry WHERE line_id = ?";

    @Inject
    VisibleContracts contracts;

    @Inject
    Sql sql;

    @Inject
    CivilTime time;

    ContractReader() {}

    @Override
    public List<Contract> visibleTo(Caller caller) {
        return contracts.of(caller, time.today());
    }

    @Override
    public LedgerPage ledger(Caller caller, UUID contract, UUID line, int page, int size) {
        if (page < 0 || size < 1 || size > 200) {
            throw new IllegalArgumentException("page " + page + ", size " + size);
        }
        var visible = contracts.one(caller, contract, time.today()).orElseThrow(ContractReader::unknown);
        var wanted = visible.lines().stream()
                .filter(candidate -> candidate.id().equals(line))
                .findFirst()
                .orElseThrow(ContractReader::unknown);
        var total = sql.first(COUNT, row -> row.number("entries"), line).orElse(0);
        var unlimited = wanted.allowance().unlimited();
        var items = sql.list(
                ENTRIES,
                row -> entry(row, unlimited),
                outsider(caller, visible),
                line,
                caller.account(),
                line,
                size,
                (long) page * size);
        return new LedgerPage(visible, wanted, items, page, size, total);
    }

    /** The pair of IDs opens the plan to anybody (rule LK-2), not what the organisation's people do with it. */
    private static boolean outsider(Caller caller, Contract contract) {
        return !contract.own() && !caller.has(Role.SUPPORT_ENGINEER);
    }

    private static LedgerEntry entry(Row row, boolean unlimited) throws SQLException {
        var withheld = row.flag("withheld");
        return new LedgerEntry(
                row.instant("at"),
                LedgerEntry.Kind.valueOf(row.text("kind")),
                row.number("amount"),
                unlimited ? null : row.number("balance"),
                withheld ? null : row.textOrNull("reference"),
                withheld ? null : row.idOrNull("by_account"),
                row.text("reason"),
                withheld);
    }

    private static RefusedException unknown() {
        return new RefusedException(Refusal.of("UNKNOWN_CONTRACT"));
    }
}
