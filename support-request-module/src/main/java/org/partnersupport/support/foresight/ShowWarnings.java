package org.partnersupport.support.foresight;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.ContractLine;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;
import org.partnersupport.support.api.Warnings;

@UseCase
class ShowWarnings implements Warnings {
    private static final String GIVEN = """
            SELECT w.id, w.kind, w.given_at, w.until, w.contract_id, w.line_id, w.product, w.release,
                   d.account_id IS NOT NULL AS dismissed
              FROM support.warning w
              LEFT JOIN support.warning_dismissal d ON d.warning_id = w.id AND d.account_id = ?
             WHERE w.organisation_id = ? AND w.until >= ?
             ORDER BY w.until, w.given_at, w.id
            """;

    private static final String DISMISS = """
            INSERT INTO support.warning_dismissal (warning_id, account_id, dismissed_at)
            SELECT id, ?, ? FROM support.warning WHERE id = ? AND organisation_id = ?
            ON CONFLICT DO NOTHING
            """;

    private static final String KNOWN = "SELECT id FROM support.warning WHERE id = ? AND organisation_id = ?";

    @Inject
    Contracts contracts;

    @Inject
    Sql sql;

    @Inject
    CivilTime time;

    @Inject
    Clock clock;

    ShowWarnings() {}

    @Override
    public List<Warning> of(Caller caller) {
        adminOnly(caller);
        Map<UUID, Contract> seen =
                contracts.visibleTo(caller).stream().collect(Collectors.toMap(Contract::id, Function.identity()));
        return sql.list(GIVEN, row -> warning(row, seen), caller.account(), caller.party(), time.today()).stream()
                .filter(ShowWarnings::holds)
                .toList();
    }

    @Override
    public void dismiss(Caller caller, UUID warning) {
        adminOnly(caller);
        if (sql.first(KNOWN, row -> row.id("id"), warning, caller.party()).isEmpty()) {
            throw new RefusedException(Refusal.of("UNKNOWN_WARNING"));
        }
        sql.update(DISMISS, caller.account(), clock.instant(), warning, caller.party());
    }

    private static void adminOnly(Caller caller) {
        if (!caller.administersOrganisation()) {
            throw new RefusedException(new Refusal("ROLE_REQUIRED", Map.of("roles", "GLOBAL_ADMIN,PARTNER_ADMIN")));
        }
    }

    /** A balance may have grown again since, and what ended may have been renewed. */
    private static boolean holds(Warning warning) {
        return switch (warning.kind()) {
            case LOW_BALANCE -> warning.line() != null && warning.line().low();
            case CONTRACT_ENDS ->
                warning.contract() != null && warning.contract().successor() == null;
            case VERSION_LOSES_COVER -> true;
        };
    }

    private static Warning warning(Row row, Map<UUID, Contract> seen) throws SQLException {
        var about = row.idOrNull("contract_id");
        var contract = about == null ? null : seen.get(about);
        return new Warning(
                row.id("id"),
                Kind.valueOf(row.text("kind")),
                row.instant("given_at"),
                row.day("until"),
                contract,
                contract == null ? null : line(contract, row.idOrNull("line_id")),
                row.textOrNull("product"),
                row.textOrNull("release"),
                row.flag("dismissed"));
    }

    private static @Nullable ContractLine line(Contract contract, @Nullable UUID line) {
        return contract.lines().stream()
                .filter(candidate -> Objects.equals(candidate.id(), line))
                .findFirst()
                .orElse(null);
    }
}
