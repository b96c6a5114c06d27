package org.partnersupport.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.partnersupport.membership.kernel.ModuleSchema;

/**
 * A database of its own on the one PostgreSQL server of this test run, with the real migrations of the named modules.
 * Make one per test class.
 */
public final class TestDatabase {
    private static final EmbeddedPostgres SERVER = startServer();

    private final DataSource dataSource;
    private final String url;

    private TestDatabase(String name) {
        this.dataSource = SERVER.getDatabase("postgres", name);
        this.url = SERVER.getJdbcUrl("postgres", name);
    }

    /** @param modules schema names in dependency order, for example {@code "membership", "entitlement"} */
    public static TestDatabase migrated(String... modules) {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        var database = new TestDatabase(name);
        List.of(modules).forEach(module -> ModuleSchema.migrate(database.dataSource, module));
        return database;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public String url() {
        return url;
    }

    /** The unit named {@code test} of the calling module's {@code META-INF/persistence.xml} on this database. */
    public EntityManagerFactory entityManagers() {
        return Persistence.createEntityManagerFactory(
                "test",
                Map.of(
                        "jakarta.persistence.jdbc.url", url,
                        "jakarta.persistence.jdbc.user", "postgres",
                        "jakarta.persistence.jdbc.password", "postgres",
                        "jakarta.persistence.jdbc.driver", "org.postgresql.Driver"));
    }

    private static EmbeddedPostgres startServer() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
