package org.partnersupport.entitlement.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.partnersupport.entitlement.api.event.IncidentRequested.Reservation;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;

/**
 * The statements of the ledger. Each changes a line's balance, writes the entry and moves the incident in one round
 * trip; the row lock of the line puts the entries of a line in the order of their ids. Locks are taken incident first,
 * then link (see {@link LinkWall}), then line, everywhere.
 */
@ApplicationScoped
class LineLedger {
    /** The condition is the wall of rule RQ-3: who waits for the row sees what is left when it is free. */
    private static final String TAKE_ONE = """
            UPDATE entitlement.contract_line
               SET balance = balance - (NOT unlimited)::integer, reserved = reserved + 1
             WHERE id = ? AND (unlimited OR balance > 0) AND ends_on >= ?
            RETURNING id, contract_id, plan, unlimited, balance""";

    private static final String ENTER_RESERVE = """
            INSERT INTO entitlement.ledger_entry
                (line_id, kind, amount, balance, request_id, reference, by_account, at, reason)
            SELECT id, 'RESERVE', -(NOT unlimited)::integer, balance, ?, ?, ?, ?, ? FROM line""";

    private static final String RESERVE = "WITH line AS (" + TAKE_ONE + "), entry AS (" + ENTER_RESERVE + """
            ), kept AS (
                INSERT INTO entitlement.reservation (request_id, reference, line_id, account_id, state)
                SELECT ?, ?, id, ?, 'RESERVED' FROM line)
            SELECT id, contract_id, plan, unlimited, balance FROM line
            """;

    private static final String RESERVE_AGAIN = "WITH line AS (" + TAKE_ONE + "), entry AS (" + ENTER_RESERVE + """
            ), kept AS (
                UPDATE entitlement.reservation SET state = 'RESERVED' WHERE request_id = ? AND EXISTS (SELECT 1 FROM line))
            SELECT id, contract_id, plan, unlimited, balance FROM line
            """;

    private static final String HOLD = """
            SELECT r.request_id, r.reference, r.account_id, r.state, l.id AS line, l.contract_id, l.unlimited, l.granted,
                   l.balance, l.ends_on
              FROM entitlement.reservation r JOIN entitlement.contract_line l ON l.id = r.line_id
             WHERE r.request_id = ? FOR UPDATE OF r
            """;

    private static final String MOVE = """
            WITH line AS (
                UPDATE entitlement.contract_line
                   SET balance = balance + ?, reserved = reserved + ?, consumed = consumed + ?
                 WHERE id = ? RETURNING id, balance),
            kept AS (
                UPDATE entitlement.reservation SET state = ? WHERE request_id = ?)
            INSERT INTO entitlement.ledger_entry
                (line_id, kind, amount, balance, request_id, reference, by_account, at, reason)
            SELECT id, ?, ?, balance, ?, ?, ?, ?, ? FROM line
            """;

    @Inject
    Sql sql;

    LineLedger() {}

    /** @return empty when nothing is left on the line, or it ended before the day */
    Optional<Reservation> reserve(UUID line, UUID request, String reference, UUID by, LocalDate day, Instant at) {
        return sql.first(
                RESERVE,
                LineLedger::reservation,
                line,
                day,
                request,
                reference,
                by,
                at,
                "OPENED",
                request,
                reference,
                by);
    }

    /** As {@link #reserve}, for an incident that was released. */
    Optional<Reservation> reserveAgain(Incident incident, UUID by, LocalDate day, Instant at) {
        var request = incident.request();
        return sql.first(
                RESERVE_AGAIN,
                LineLedger::reservation,
                incident.line(),
                day,
                request,
                incident.reference(),
                by,
                at,
                "REOPENED",
                request);
    }

    /**
     * Locks the incident of a request until the transaction ends.
     *
     * @throws IllegalStateException when none was ever reserved for it
     */
    Incident hold(UUID request) {
        return sql.first(HOLD, LineLedger::incident, request)
                .orElseThrow(() -> new IllegalStateException("no incident was reserved for request " + request));
    }

    void move(Incident incident, Movement movement, UUID by, Instant at) {
        sql.update(
                MOVE,
                movement.amount(),
                movement.reserved(),
                movement.consumed(),
                incident.line(),
                movement.becomes(),
                incident.request(),
                movement.kind(),
                movement.amount(),
                incident.request(),
                incident.reference(),
                by,
                at,
                movement.reason());
    }

    private static Reservation reservation(Row row) throws SQLException {
        return new Reservation(
                row.id("id"),
                row.id("contract_id"),
                row.text("plan"),
                row.flag("unlimited") ? null : row.number("balance"));
    }

    private static Incident incident(Row row) throws SQLException {
        return new Incident(
                row.id("request_id"),
                row.text("reference"),
                row.id("account_id"),
                IncidentState.valueOf(row.text("state")),
                row.id("contract_id"),
                row.id("line"),
                row.flag("unlimited"),
                row.number("granted"),
                row.number("balance"),
                row.day("ends_on"));
    }

    /**
     * The incident of a request and its line as they are now.
     *
     * @param account whose incident it is: who opened the request
     */
    record Incident(
            UUID request,
            String reference,
            UUID account,
            IncidentState state,
            UUID contract,
            UUID line,
            boolean unlimited,
            int granted,
            int balance,
            LocalDate end) {
        IncidentState.Grant grantOn(LocalDate day) {
            return IncidentState.Grant.of(unlimited, day.isAfter(end));
        }
    }
}
