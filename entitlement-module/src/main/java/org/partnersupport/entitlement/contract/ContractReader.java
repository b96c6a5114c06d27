package org.partnersupport.entitlement.contract;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.entitlement.api.LedgerEntry;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class ContractReader implements Contracts {
    private static final String ENTRIES = """
            SELECT at, kind, amount, balance, reference, by_account, reason
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
        var items = sql.list(ENTRIES, row -> entry(row, unlimited), line, size, (long) page * size);
        return new LedgerPage(visible, wanted, items, page, size, total);
    }

    private static LedgerEntry entry(Row row, boolean unlimited) throws SQLException {
        return new LedgerEntry(
                row.instant("at"),
                LedgerEntry.Kind.valueOf(row.text("kind")),
                row.number("amount"),
                unlimited ? null : row.number("balance"),
                row.textOrNull("reference"),
                row.idOrNull("by_account"),
                row.text("reason"));
    }

    private static RefusedException unknown() {
        return new RefusedException(Refusal.of("UNKNOWN_CONTRACT"));
    }
}
