package org.partnersupport.membership.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.database.Scope.Kind;
import org.partnersupport.testing.TestDatabase;
import org.postgresql.PGConnection;

@DisplayName("TC-117: a connection of the pool")
class ScopedConnectionIT {
    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final UUID ONE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID PARTY = UUID.fromString("00000000-0000-4000-8000-00000000000a");

    @AfterEach
    void nobody() {
        Scope.clear();
    }

    @Test
    @DisplayName("asks for nobody until a thread is told for whom, and for nobody again after that")
    void nobodyByDefault() throws SQLException {
        try (var connection = connection()) {
            assertThat(told(connection)).isEqualTo("nobody//");

            Scope.set(Kind.ACCOUNT, ONE, PARTY);
            assertThat(told(connection)).isEqualTo("account/" + ONE + "/" + PARTY);

            Scope.clear();
            assertThat(told(connection)).isEqualTo("nobody//");
        }
    }

    @Test
    @DisplayName("asks for the thread that uses it now, not for the one before")
    void passedOn() throws Exception {
        try (var connection = connection()) {
            Scope.set(Kind.ACCOUNT, ONE, PARTY);
            assertThat(told(connection)).startsWith("account/" + ONE);

            var seen = new String[2];
            var next = new Thread(() -> {
                seen[0] = unchecked(connection);
                Scope.set(Kind.ENGINEER, OTHER, OTHER);
                seen[1] = unchecked(connection);
            });
            next.start();
            next.join();

            assertThat(seen).containsExactly("nobody//", "engineer/" + OTHER + "/" + OTHER);
            assertThat(told(connection)).startsWith("account/" + ONE);
        }
    }

    @Test
    @DisplayName("tells again what a rolled back transaction took with it")
    void rolledBack() throws SQLException {
        try (var connection = connection()) {
            Scope.set(Kind.ACCOUNT, ONE, PARTY);
            told(connection);
            connection.setAutoCommit(false);
            Scope.set(Kind.ACCOUNT, OTHER, PARTY);
            assertThat(told(connection)).startsWith("account/" + OTHER);
            connection.rollback();
            assertThat(told(connection)).startsWith("account/" + OTHER);

            var before = connection.setSavepoint();
            Scope.set(Kind.ACCOUNT, ONE, PARTY);
            told(connection);
            connection.rollback(before);
            assertThat(told(connection)).startsWith("account/" + ONE);
            connection.commit();
        }
    }

    @Test
    @DisplayName("tells again after a commit that was none, because a statement had failed")
    void failedCommit() throws SQLException {
        try (var connection = connection()) {
            told(connection);
            connection.setAutoCommit(false);
            Scope.set(Kind.ACCOUNT, ONE, PARTY);
            told(connection);
            try (var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("SELECT 1/0")).isInstanceOf(SQLException.class);
            }
            connection.commit();
            assertThat(told(connection)).startsWith("account/" + ONE);
        }
    }

    @Test
    @DisplayName("asks as the system behind a door, and as before when the act ends or fails")
    void door() throws SQLException {
        try (var connection = connection()) {
            Scope.set(Kind.ACCOUNT, ONE, PARTY);
            assertThat(Scope.asSystem(() -> unchecked(connection))).isEqualTo("system//");
            assertThat(told(connection)).startsWith("account/" + ONE);

            assertThatThrownBy(() -> Scope.asSystem(() -> {
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(told(connection)).startsWith("account/" + ONE);
        }
    }

    @Test
    @DisplayName("gives out the driver's own statements and lets the driver be reached")
    void unwrapped() throws SQLException {
        try (var connection = connection();
                var statement = connection.prepareStatement("SELECT 1")) {
            assertThat(statement.getClass().getName()).startsWith("org.postgresql.");
            assertThat(connection.unwrap(PGConnection.class).getBackendPID()).isPositive();
        }
    }

    private static Connection connection() throws SQLException {
        return ScopedConnection.of(DATABASE.dataSource().getConnection());
    }

    private static String unchecked(Connection connection) {
        try {
            return told(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String told(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                        "SELECT current_setting('partner_support.scope') || '/'"
                                + " || current_setting('partner_support.account') || '/' || current_setting('partner_support.party')");
                var row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
