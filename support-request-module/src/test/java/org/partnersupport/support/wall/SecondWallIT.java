package org.partnersupport.support.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.testing.TenantProof;
import org.partnersupport.testing.TestDatabase;

@DisplayName("TC-117: row-level security")
class SecondWallIT {
    /** Tables with columns of somebody's that have no policy, and why. A new table stands here or has one. */
    private static final Map<String, String> REVIEWED = Map.of(
            "membership.member", "read to recognise who asks, before anybody is known",
            "membership.account_role", "the same",
            "membership.portal_session", "the same",
            "membership.identity", "the same",
            "membership.api_token", "the same; holds digests of tokens alone",
            "membership.personal_token", "the same",
            "membership.password_link", "good for somebody who is not signed in; holds digests of links alone",
            "membership.audit", "written on behalf of nobody, too; who reads what of it is ReadAuditIT's matter",
            "entitlement.sandbox_payment", "the book of another party, of a demonstration alone");

    private static final List<String> OF_SOMEBODY = List.of(
            "organisation_id",
            "account_id",
            "party_id",
            "requester_id",
            "actor",
            "by_account",
            "offer_id",
            "contract_id",
            "line_id",
            "from_line",
            "request_id",
            "order_id",
            "customer_id",
            "warning_id");

    private static final String NO_RIGHT = "42501";
    private static final TestDatabase DATABASE = TestDatabase.withTwoRoles("membership", "entitlement", "support");
    private static final Household AOBA = new Household(DATABASE);
    private static final Household BIRCH = new Household(DATABASE);

    @Test
    @DisplayName(
            "every table with a column of somebody's has a policy that binds its owner too, or a reviewed reason not to")
    void everyTable() throws SQLException {
        var open = superuser("""
                SELECT DISTINCT n.nspname || '.' || c.relname FROM pg_class c
                  JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
                 WHERE n.nspname IN ('membership', 'entitlement', 'support') AND c.relkind IN ('r', 'p')
                   AND NOT (c.relrowsecurity AND c.relforcerowsecurity) AND a.attname = ANY (string_to_array('%s', ','))
                """.formatted(String.join(",", OF_SOMEBODY)));

        assertThat(open).containsExactlyInAnyOrderElementsOf(REVIEWED.keySet());
        assertThat(superuser("SELECT rolname FROM pg_roles WHERE rolname IN ('test_application', 'test_owner')"
                        + " AND (rolsuper OR rolbypassrls)"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("guarded")
    @DisplayName("who tells nobody sees nothing, changes nothing and adds nothing")
    void nobody(String table) throws SQLException {
        assertThat(superuser("SELECT 1 FROM " + table)).as("rows to be seen").isNotEmpty();
        try (var connection = DATABASE.application().getConnection()) {
            assertThat(rows(connection, table)).isEmpty();
            assertChangesNoMore(connection, table, 0);
            assertTakesNoRowOf(connection, table, BIRCH);
        }
    }

    @ParameterizedTest
    @MethodSource("guarded")
    @DisplayName("an organisation sees its own rows and none of another's, changes none and adds none")
    void organisation(String table) throws SQLException {
        try (var connection = as("account", AOBA.admin)) {
            var seen = rows(connection, table);
            assertThat(seen).as("of their own").isNotEmpty();
            assertThat(seen)
                    .allSatisfy(row -> assertThat(AOBA.ids()).anyMatch(row::contains))
                    .noneMatch(row -> BIRCH.ids().stream().anyMatch(row::contains));
            assertChangesNoMore(connection, table, seen.size());
            assertTakesNoRowOf(connection, table, BIRCH);
        }
    }

    @ParameterizedTest
    @MethodSource("guarded")
    @DisplayName("the system sees all, and so does the owner only when it says so")
    void system(String table) throws SQLException {
        try (var connection = asSystem()) {
            assertThat(rows(connection, table)).hasSameSizeAs(superuser("SELECT 1 FROM " + table));
        }
        try (var connection = DATABASE.application().getConnection()) {
            execute(connection, "SELECT set_config('partner_support.scope', 'everything', false)");
            assertThat(rows(connection, table)).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "an engineer sees all requests with their notes, and of contracts and drafts none; a program manager no request (RQ-7)")
    void staff() throws SQLException {
        var engineer = UUID.randomUUID();
        try (var connection = as("engineer", engineer, engineer)) {
            for (var table : List.of("request", "request_event", "attachment", "scan", "split")) {
                assertThat(rows(connection, "support." + table))
                        .hasSameSizeAs(superuser("SELECT 1 FROM support." + table));
            }
            assertThat(rows(connection, "support.message")).hasSameSizeAs(superuser("SELECT 1 FROM support.message"));
            assertThat(rows(connection, "support.draft")).isEmpty();
            assertThat(rows(connection, "entitlement.contract")).isEmpty();
        }
        try (var connection = as("account", engineer, engineer)) {
            assertThat(rows(connection, "support.request")).isEmpty();
        }
        try (var connection = as("account", AOBA.admin)) {
            assertThat(rows(connection, "support.message"))
                    .as("without the internal note")
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("who linked a contract sees it and its ledger, and not who else did or how it is shared (LK-2, LK-7)")
    void linked() throws SQLException {
        var owner = new Household(DATABASE);
        var guest = new Household(DATABASE);
        owner.share(guest);
        try (var connection = as("account", guest.admin)) {
            assertThat(of(owner, rows(connection, "entitlement.contract"))).hasSize(1);
            assertThat(of(owner, rows(connection, "entitlement.contract_line"))).hasSize(2);
            assertThat(of(owner, rows(connection, "entitlement.ledger_entry"))).hasSize(2);
            assertThat(of(owner, rows(connection, "entitlement.link")))
                    .as("the guest's own")
                    .hasSize(1);
            assertThat(of(owner, rows(connection, "entitlement.invitation"))).isEmpty();
            assertThat(of(owner, rows(connection, "support.request"))).isEmpty();
            assertThat(execute(connection, "SELECT FROM entitlement.link FOR NO KEY UPDATE"))
                    .as("held while an incident is taken")
                    .isTrue();
            assertThatThrownBy(() -> execute(
                            connection,
                            "UPDATE entitlement.link SET cap = 99 WHERE contract_id = '" + owner.contract + "'"))
                    .as("a cap of its own is the other organisation's to set")
                    .isInstanceOfSatisfying(SQLException.class, SecondWallIT::noRight);
        }
    }

    @ParameterizedTest(name = "{0}.{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            membership.customer.CustomerDirectory          | OF_ORGANISATION | WHERE organisation_id = ?
            membership.activation.AskedStore               | LAST            | WHERE r.organisation_id = ?
            entitlement.sharing.InviteToContract           | OF_CONTRACT     | WHERE contract_id = ?
            entitlement.statement.ExtractLedger            | MOVEMENTS       | c.organisation_id = ? AND e.at >= ? AND e.at < ?
            support.conversation.HoldConversation          | READ            | WHERE request_id = ? AND (NOT internal OR ?)
            support.attachment.KeepAttachments             | LIST            | WHERE a.request_id = ?
            support.split.SplitStore                       | LIST            | WHERE request_id = ?
            support.draft.KeepDraft                        | READ            | WHERE account_id = ?
            """)
    @DisplayName("a query of the application that lost its condition still finds nothing of others")
    void lostCondition(String type, String constant, String condition)
            throws ReflectiveOperationException, SQLException {
        var field = Class.forName("org.partnersupport." + type).getDeclaredField(constant);
        field.setAccessible(true);
        var query = String.valueOf(field.get(null));
        assertThat(query).contains(condition);
        var careless = "SELECT row_to_json(q) FROM ("
                + query.replace(condition, condition.startsWith("WHERE") ? "" : "true") + ") q";

        try (var connection = DATABASE.dataSource().getConnection()) {
            assertThat(texts(connection, careless))
                    .as("what it would give away")
                    .hasSizeGreaterThan(query.endsWith("LIMIT 1") ? 0 : 1);
        }
        try (var connection = as("account", AOBA.admin)) {
            assertThat(texts(connection, careless))
                    .isNotEmpty()
                    .noneMatch(row -> BIRCH.ids().stream().anyMatch(row::contains))
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    @DisplayName("no row refers to another organisation's; one that does is found (I-8)")
    void closure() throws SQLException {
        assertThat(TenantProof.foreign(DATABASE.dataSource())).isEmpty();

        superuser("UPDATE support.warning SET contract_id = '" + BIRCH.contract + "' WHERE id = '" + AOBA.warning
                + "' RETURNING id");
        assertThat(TenantProof.foreign(DATABASE.dataSource()))
                .containsExactly("warning of another's contract " + AOBA.warning);
        superuser("UPDATE support.warning SET contract_id = '" + AOBA.contract + "' WHERE id = '" + AOBA.warning
                + "' RETURNING id");
    }

    @Test
    @DisplayName(
            "TC-091: files of before the scanner's table wait for it, though their owner sees them only as the system")
    void filesOfBefore() throws SQLException, IOException {
        String script;
        try (var in = SecondWallIT.class.getResourceAsStream("/db/migration/support/V8__scans.sql")) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (var connection = DATABASE.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "DELETE FROM support.scan");
            execute(connection, "SET LOCAL ROLE test_owner");
            execute(connection, "SET LOCAL search_path = support");
            execute(connection, script.substring(script.indexOf("-- Files of before")));
            assertThat(rows(connection, "support.scan"))
                    .isNotEmpty()
                    .hasSameSizeAs(superuser("SELECT 1 FROM support.attachment"));
            connection.rollback();
        }
    }

    private static Stream<String> guarded() throws SQLException {
        return superuser("""
                SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname IN ('membership', 'entitlement', 'support') AND c.relrowsecurity ORDER BY 1""").stream();
    }

    /** An update that changes nothing reaches no more rows than are seen; where there is no right to update, none. */
    private static void assertChangesNoMore(Connection connection, String table, int seen) throws SQLException {
        var column = superuser("SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = '" + table
                        + "'::regclass AND attnum = 2")
                .get(0);
        try (var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE " + table + " SET " + column + " = " + column))
                    .isLessThanOrEqualTo(seen);
        } catch (SQLException refused) {
            noRight(refused);
        }
    }

    /** Each row of the other household, sent again: refused before the database looks whether it has it already. */
    private static void assertTakesNoRowOf(Connection connection, String table, Household others) throws SQLException {
        var rows = of(others, superuser("SELECT row_to_json(t) FROM " + table + " t"));
        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            assertThatThrownBy(() -> {
                        try (var statement = connection.prepareStatement("INSERT INTO " + table
                                + " OVERRIDING SYSTEM VALUE SELECT * FROM json_populate_record(NULL::" + table
                                + ", CAST(? AS json))")) {
                            statement.setString(1, row);
                            statement.executeUpdate();
                        }
                    })
                    .as(row)
                    .isInstanceOfSatisfying(SQLException.class, SecondWallIT::noRight);
        }
    }

    private static void noRight(SQLException refusal) {
        assertThat(refusal.getSQLState()).as(refusal.getMessage()).isEqualTo(NO_RIGHT);
    }

    private static List<String> of(Household whose, List<String> rows) {
        return rows.stream()
                .filter(row -> whose.ids().stream().anyMatch(row::contains))
                .toList();
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        return texts(connection, "SELECT row_to_json(t) FROM " + table + " t");
    }

    private static Connection as(String scope, Caller caller) throws SQLException {
        return as(scope, caller.account(), caller.party());
    }

    private static Connection as(String scope, UUID account, UUID party) throws SQLException {
        return asking(Map.of("scope", scope, "account", account.toString(), "party", party.toString()));
    }

    private static Connection asSystem() throws SQLException {
        return asking(Map.of("scope", "system"));
    }

    private static Connection asking(Map<String, String> settings) throws SQLException {
        var connection = DATABASE.application().getConnection();
        for (var setting : settings.entrySet()) {
            execute(
                    connection,
                    "SELECT set_config('partner_support." + setting.getKey() + "', '" + setting.getValue()
                            + "', false)");
        }
        return connection;
    }

    private static List<String> superuser(String sql) throws SQLException {
        try (var connection = DATABASE.dataSource().getConnection()) {
            return texts(connection, sql);
        }
    }

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
