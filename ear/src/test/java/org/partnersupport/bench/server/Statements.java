package org.partnersupport.bench.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * What the application asks of the database when it opens a request and when it shows plans: the same statements in the
 * same order, results read and thrown away.
 */
public final class Statements {
    private static final String CALLER = """
            SELECT a.id, a.username, a.display_name, a.kind, a.language, a.theme,
                (SELECT string_agg(r.role, ',') FROM membership.account_role r WHERE r.account_id = a.id) AS roles,
                o.id AS organisation, o.name_en, o.name_ja, o.in_partner, o.in_csp
            FROM membership.account a
                LEFT JOIN membership.member m ON m.account_id = a.id
                LEFT JOIN membership.organisation o ON o.id = m.organisation_id
            JOIN membership.api_token t ON t.account_id = a.id
            WHERE t.digest = ? AND t.expires_at > ? AND NOT a.disabled""";

    private static final String CLAIM = """
            INSERT INTO support.idempotency (account_id, key, digest, request_id, at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING RETURNING CAST(nextval('support.request_number') AS text) AS number""";

    private static final String COVERAGE = """
            SELECT p.deployment, p.ids_needed, r.code, r.line, r.version, r.policy, r.grouped, r.released_on, r.position,
                r.version_mainstream_end, r.active_over, r.active_end, r.support_over, r.support_end
            FROM entitlement.product_release asked
            JOIN entitlement.product p ON p.code = asked.product
            JOIN entitlement.product_release r ON r.product = asked.product AND r.line = asked.line
            WHERE asked.product = ? AND asked.code = ?""";

    private static final String VISIBLE = """
            SELECT c.id, c.organisation_id, c.offer_id, c.access_id, c.contract_id, c.starts_on, c.ends_on, k.linked_at,
                   c.organisation_id IS NOT DISTINCT FROM ? AS own,
                   l.id AS line, l.tier, l.unlimited, l.granted, l.balance, l.reserved, l.consumed,
                   p.code AS plan, p.label_en AS plan_en, p.label_ja AS plan_ja, p.unlimited AS plan_unlimited,
                   p.incidents, b.code AS benefit, b.label_en AS benefit_en, b.label_ja AS benefit_ja, b.serves
              FROM entitlement.contract c
              JOIN entitlement.contract_line l ON l.contract_id = c.id
              JOIN entitlement.plan p ON p.code = l.plan
              JOIN entitlement.benefit b ON b.code = p.benefit
              LEFT JOIN entitlement.link k ON k.contract_id = c.id AND k.account_id = ?
             WHERE c.id = ANY (ARRAY(
                   SELECT id FROM entitlement.contract WHERE organisation_id = ?
                   UNION
                   SELECT contract_id FROM entitlement.link WHERE account_id = ?))
             ORDER BY c.ends_on, c.id, b.position, l.id""";

    private static final String RESERVE = """
            WITH line AS (
                UPDATE entitlement.contract_line
                   SET balance = balance - (NOT unlimited)::integer, reserved = reserved + 1
                 WHERE id = ? AND (unlimited OR balance > 0) AND ends_on >= ?
                RETURNING id, contract_id, plan, unlimited, balance),
            entry AS (
                INSERT INTO entitlement.ledger_entry
                    (line_id, kind, amount, balance, request_id, reference, by_account, at, reason)
                SELECT id, 'RESERVE', -(NOT unlimited)::integer, balance, ?, ?, ?, ?, ? FROM line),
            kept AS (
                INSERT INTO entitlement.reservation (request_id, reference, line_id, account_id, state)
                SELECT ?, ?, id, ?, 'RESERVED' FROM line)
            SELECT id, contract_id, plan, unlimited, balance FROM line""";

    private static final String ADD = """
            WITH opened AS (
                INSERT INTO support.request (id, number, party_id, requester_id, line_id, contract_id, plan, remaining,
                    product, release, severity, title, description, language, contact, search,
                    status, opened_at, updated_at, response_due, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS varchar), ?, 'OPEN', ?, ?, now(), 1)
                RETURNING id, opened_at, requester_id)
            INSERT INTO support.request_event (request_id, position, at, by_account, kind)
            SELECT id, 1, opened_at, requester_id, 'OPENED' FROM opened""";

    private static final String OFFERS = """
            SELECT o.id, o.organisation_id, t.code, t.label_en, t.label_ja, o.competency,
                o.starts_on, o.ends_on, o.activate_by, a.offer_id IS NOT NULL AS activated
            FROM membership.offer o JOIN membership.tier t ON t.code = o.tier
                LEFT JOIN membership.activation a ON a.offer_id = o.id
            WHERE o.organisation_id = ? AND ? BETWEEN o.starts_on AND o.ends_on
            ORDER BY o.ends_on, o.id""";

    private static final String TABLE = """
            SELECT a.tier, a.competency, p.code AS plan, p.label_en AS plan_en, p.label_ja AS plan_ja,
                   p.unlimited AS plan_unlimited, p.incidents, b.code AS benefit, b.label_en AS benefit_en,
                   b.label_ja AS benefit_ja, b.serves
              FROM entitlement.allowance a
              JOIN entitlement.plan p ON p.code = a.plan
              JOIN entitlement.benefit b ON b.code = p.benefit
             WHERE a.valid_from <= ? AND (a.valid_until IS NULL OR a.valid_until >= ?)
             ORDER BY a.tier, b.position, a.competency, p.code""";

    private Statements() {}

    /** Opens one request on the first limited line and returns its number; the caller commits. */
    public static String open(Connection connection, String token, String key, UUID request, String body)
            throws SQLException {
        var caller = caller(connection, token);
        var at = OffsetDateTime.now(ZoneOffset.UTC);
        var today = LocalDate.now(ZoneOffset.UTC);
        var number = first(connection, CLAIM, caller.account(), key, digest(body), request, at);
        all(connection, COVERAGE, "windows-server", "2025");
        var line = UUID.fromString(visible(connection, caller));
        var reserved = first(
                connection,
                RESERVE,
                line,
                today,
                request,
                number,
                caller.account(),
                at,
                "OPENED",
                request,
                number,
                caller.account());
        try (var add = prepared(
                connection,
                ADD,
                request,
                number,
                caller.organisation(),
                caller.account(),
                line,
                UUID.fromString(reserved),
                "PRODUCT_SUPPORT_20",
                17,
                "windows-server",
                "2025",
                "B",
                "Cluster does not come online",
                body,
                "en",
                "",
                number + " cluster does not come online windows-server 2025",
                at,
                at)) {
            add.executeUpdate();
        }
        return number;
    }

    /** Reads all that the answer about plans is made of. */
    public static String plans(Connection connection, String token) throws SQLException {
        var caller = caller(connection, token);
        var today = LocalDate.now(ZoneOffset.UTC);
        all(connection, COVERAGE, "windows-server", "2025");
        var line = visible(connection, caller);
        all(connection, OFFERS, caller.organisation(), today);
        all(connection, TABLE, today, today);
        return line;
    }

    private record Caller(UUID account, UUID organisation) {}

    private static Caller caller(Connection connection, String token) throws SQLException {
        try (var statement = prepared(
                        connection, CALLER, digest(token), OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC));
                var result = statement.executeQuery()) {
            result.next();
            return new Caller(result.getObject(1, UUID.class), result.getObject(8, UUID.class));
        }
    }

    private static String visible(Connection connection, Caller caller) throws SQLException {
        try (var statement = prepared(
                        connection,
                        VISIBLE,
                        caller.organisation(),
                        caller.account(),
                        caller.organisation(),
                        caller.account());
                var result = statement.executeQuery()) {
            var line = "";
            while (result.next()) {
                drain(result);
                if (line.isEmpty()) {
                    line = result.getString("line");
                }
            }
            return line;
        }
    }

    private static String first(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = prepared(connection, sql, values);
                var result = statement.executeQuery()) {
            result.next();
            return sql.equals(RESERVE) ? result.getString(2) : result.getString(1);
        }
    }

    private static void all(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = prepared(connection, sql, values);
                var result = statement.executeQuery()) {
            while (result.next()) {
                drain(result);
            }
        }
    }

    private static void drain(ResultSet row) throws SQLException {
        var columns = row.getMetaData().getColumnCount();
        for (var column = 1; column <= columns; column++) {
            row.getObject(column);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
