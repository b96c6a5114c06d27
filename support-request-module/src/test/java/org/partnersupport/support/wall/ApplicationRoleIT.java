package org.partnersupport.support.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersupport.testing.TestDatabase;

class ApplicationRoleIT {
    private static final TestDatabase DATABASE = TestDatabase.withTwoRoles("membership", "entitlement", "support");
    private static final String NO_RIGHT = "42501";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE SCHEMA mine",
                "CREATE TABLE membership.mine (id integer)",
                "CREATE TABLE public.mine (id integer)",
                "CREATE TEMPORARY TABLE mine (id integer)",
                "CREATE FUNCTION entitlement.mine() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
                "CREATE EXTENSION file_fdw",
                "CREATE ROLE mine",
                "CREATE DATABASE mine",
                "ALTER TABLE entitlement.ledger_entry DISABLE TRIGGER ALL",
                "ALTER TABLE entitlement.ledger_entry DISABLE ROW LEVEL SECURITY",
                "ALTER TABLE support.request ADD COLUMN mine integer",
                "DROP TABLE support.draft",
                "DROP TRIGGER ledger_entry_append_only ON entitlement.ledger_entry",
                "DROP SCHEMA support CASCADE",
                "TRUNCATE support.draft",
                "ALTER ROLE test_application SUPERUSER",
                "ALTER ROLE test_application BYPASSRLS",
                "SET ROLE test_owner",
                "SET SESSION AUTHORIZATION postgres",
                "SET session_replication_role = replica",
                "ALTER SYSTEM SET log_statement = 'all'",
                "GRANT test_owner TO test_application",
                "COPY (SELECT 1) TO PROGRAM 'cat'",
                "COPY support.draft FROM PROGRAM 'true'",
                "COPY (SELECT 1) TO '/tmp/mine'",
                "SELECT pg_read_file('/etc/passwd')",
                "SELECT rolpassword FROM pg_authid",
                "SELECT * FROM pg_shadow",
                "INSERT INTO membership.flyway_schema_history SELECT * FROM membership.flyway_schema_history",
                "SELECT * FROM entitlement.flyway_schema_history"
            })
    @DisplayName("TC-117: the application's role changes no table, runs no program and reads no password")
    void noMoreThanRows(String statement) {
        refused(statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "membership.audit",
                "membership.activation",
                "entitlement.ledger_entry",
                "entitlement.catalogue_change",
                "entitlement.rolled_over",
                "support.request_event",
                "support.message",
                "support.attachment"
            })
    @DisplayName("TC-117, TC-118: what was entered, said or sent can be neither changed nor taken away")
    void whatHappenedStays(String table) throws SQLException {
        refused("DELETE FROM " + table);
        refused("TRUNCATE " + table);
        for (var column : columns(table)) {
            refused("UPDATE " + table + " SET " + column + " = DEFAULT");
        }
    }

    @Test
    @DisplayName("a table that comes with a later migration can be used at once, and not be emptied")
    void laterTable() throws SQLException {
        execute("SET ROLE test_owner; CREATE TABLE support.later (id integer); RESET ROLE");
        try (var connection = DATABASE.application().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO support.later VALUES (1); UPDATE support.later SET id = 2;"
                    + " DELETE FROM support.later");
        }
        refused("TRUNCATE support.later");
        execute("DROP TABLE support.later");
    }

    private static void refused(String sql) {
        assertThatThrownBy(() -> {
                    try (var connection = DATABASE.application().getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState())
                                .as(refusal.getMessage())
                                .isEqualTo(NO_RIGHT));
    }

    private static List<String> columns(String table) throws SQLException {
        try (var connection = DATABASE.dataSource().getConnection();
                var statement = connection.prepareStatement(
                        "SELECT quote_ident(attname) FROM pg_attribute"
                                + " WHERE attrelid = CAST(? AS regclass) AND attnum > 0 AND NOT attisdropped AND attname <> 'seal'")) {
            statement.setString(1, table);
            var columns = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
            assertThat(columns).isNotEmpty();
            return columns;
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DATABASE.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
