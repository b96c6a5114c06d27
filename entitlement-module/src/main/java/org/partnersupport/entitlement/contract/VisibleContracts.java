package org.partnersupport.entitlement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.Contract.Link;
import org.partnersupport.entitlement.api.Contract.Neighbour;
import org.partnersupport.entitlement.api.ContractId;
import org.partnersupport.entitlement.api.ContractLine;
import org.partnersupport.entitlement.benefit.PlanRow;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Vault;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;

/**
 * The contracts an account may see, read with their lines in one statement: those of its organisation, those it
 * bought and those it is linked to (rule AC-7). Runs in the caller's transaction. The spending of a capped account is counted along.
 */
@ApplicationScoped
public class VisibleContracts {
    /** The array makes the planner take both indexes and then the primary key, however many contracts there are. */
    private static final String VISIBLE = """
            SELECT c.id, c.organisation_id, c.offer_id, c.access_id, c.contract_sealed, c.starts_on, c.ends_on,
                   k.linked_at, k.revoked_at, k.cap, k.cap IS NOT NULL AS capped, CASE WHEN k.cap IS NULL THEN 0 ELSE (
                       SELECT count(*) FROM entitlement.reservation r JOIN entitlement.contract_line s ON s.id = r.line_id
                        WHERE s.contract_id = c.id AND r.account_id = k.account_id AND r.state <> 'RELEASED') END AS spent,
                   c.successor_of, f.starts_on AS former_start, f.ends_on AS former_end,
                   n.id AS successor, n.starts_on AS next_start, n.ends_on AS next_end,
                   coalesce(c.organisation_id = ?, false) OR coalesce(c.account_id = ?, false) AS own,
                   l.id AS line, l.tier, l.unlimited, l.granted, l.balance, l.reserved, l.consumed,\s""" + PlanRow.COLUMNS + """

              FROM entitlement.contract c
              JOIN entitlement.contract_line l ON l.contract_id = c.id
              JOIN entitlement.plan p ON p.code = l.plan
              JOIN entitlement.benefit b ON b.code = p.benefit
              LEFT JOIN entitlement.contract f ON f.id = c.successor_of
              LEFT JOIN entitlement.contract n ON n.successor_of = c.id
              LEFT JOIN entitlement.link k ON k.contract_id = c.id AND k.account_id = ?
             WHERE c.id = ANY (ARRAY(
                   SELECT id FROM entitlement.contract WHERE organisation_id = ?
                   UNION
                   SELECT id FROM entitlement.contract WHERE account_id = ?
                   UNION
                   SELECT contract_id FROM entitlement.link WHERE account_id = ?))
             ORDER BY c.ends_on, c.id, b.position, l.id
            """;

    @Inject
    Sql sql;

    @Inject
    Settings settings;

    @Inject
    Vault vault;

    VisibleContracts() {}

    /**
     * The one that ends first leading, lines in catalogue order.
     *
     * @param today tells the expired from the active
     */
    public List<Contract> of(Caller caller, LocalDate today) {
        return withRevoked(caller, today).stream()
                .filter(contract -> contract.own() || !contract.linkRevoked())
                .toList();
    }

    /**
     * As {@link #of}, with those of other organisations whose admins revoked the account's link (rule LK-7). Only for who
     * does not pass the pair on: it is no longer the account's to see.
     */
    public List<Contract> withRevoked(Caller caller, LocalDate today) {
        @Nullable UUID organisation = caller.organisationId().orElse(null);
        var percent = settings.lowBalancePercent();
        var zone = settings.lifecycleZone();
        var contractOfEachLine = sql.list(
                VISIBLE,
                row -> contract(row, today, link(row, zone), line(row, percent)),
                organisation,
                caller.account(),
                caller.account(),
                organisation,
                caller.account(),
                caller.account());
        return List.copyOf(contractOfEachLine.stream()
                .collect(Collectors.toMap(
                        Contract::id, Function.identity(), VisibleContracts::together, LinkedHashMap::new))
                .values());
    }

    /** Empty when there is no such contract or the caller may not see it. */
    public Optional<Contract> one(Caller caller, UUID contract, LocalDate today) {
        return of(caller, today).stream()
                .filter(visible -> visible.id().equals(contract))
                .findFirst();
    }

    private Contract contract(Row row, LocalDate today, @Nullable Link link, ContractLine line) throws SQLException {
        var start = row.day("starts_on");
        var end = row.day("ends_on");
        var successor = neighbour(row, "successor", "next");
        return new Contract(
                row.id("id"),
                row.idOrNull("organisation_id"),
                row.idOrNull("offer_id"),
                row.textOrNull("access_id"),
                contractId(row),
                start,
                end,
                Contract.State.on(today, start, end, successor == null ? null : successor.start()),
                row.flag("own"),
                neighbour(row, "successor_of", "former"),
                successor,
                link,
                List.of(line));
    }

    private @Nullable ContractId contractId(Row row) throws SQLException {
        byte @Nullable [] sealed = row.bytes("contract_sealed");
        return sealed == null ? null : new SealedContractId(vault, row.id("id"), sealed);
    }

    private static @Nullable Neighbour neighbour(Row row, String id, String which) throws SQLException {
        var contract = row.idOrNull(id);
        return contract == null ? null : new Neighbour(contract, row.day(which + "_start"), row.day(which + "_end"));
    }

    private static @Nullable Link link(Row row, ZoneId zone) throws SQLException {
        var since = row.instantOrNull("linked_at");
        if (since == null) {
            return null;
        }
        var revoked = row.instantOrNull("revoked_at");
        return new Link(
                since,
                revoked == null ? null : LocalDate.ofInstant(revoked, zone),
                row.flag("capped") ? row.number("cap") : null,
                row.number("spent"));
    }

    private static ContractLine line(Row row, int percent) throws SQLException {
        var allowance = PlanRow.allowance(row.flag("unlimited"), row.number("granted"));
        var balance = row.number("balance");
        return new ContractLine(
                row.id("line"),
                PlanRow.read(row),
                row.text("tier"),
                allowance,
                allowance.unlimited() ? null : balance,
                row.number("reserved"),
                row.number("consumed"),
                !allowance.unlimited() && balance * 100L <= (long) allowance.granted() * percent);
    }

    private static Contract together(Contract contract, Contract same) {
        return new Contract(
                contract.id(),
                contract.organisation(),
                contract.offer(),
                contract.accessId(),
                contract.contractId(),
                contract.start(),
                contract.end(),
                contract.state(),
                contract.own(),
                contract.successorOf(),
                contract.successor(),
                contract.link(),
                Stream.concat(contract.lines().stream(), same.lines().stream()).toList());
    }
}
