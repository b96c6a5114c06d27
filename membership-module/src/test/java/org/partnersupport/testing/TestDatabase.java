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
import org.partnersupport.membership.database.ApplicationRights;
import org.partnersupport.membership.kernel.ModuleSchema;

/**
 * A database of its own on the one PostgreSQL server of this test run, with the real migrations of the named modules.
 * Make one per test class.
 */
public final class TestDatabase {
    /** Role that owns the schemas {@link #withTwoRoles}; the server asks no role for a password. */
    public static final String OWNER = "test_owner";

    /** Role of the application {@link #withTwoRoles}. */
    public static final String APPLICATION = "test_application";

    private static final EmbeddedPostgres SERVER = startServer();

    private final DataSource dataSource;
    private final String name;
    private final String url;

    private TestDatabase(String name) {
        this.name = name;
        this.dataSource = SERVER.getDatabase("postgres", name);
        this.url = SERVER.getJdbcUrl("postgres", name);
    }

    /** @param modules schema names in dependency order, for example {@code "membership", "entitlement"} */
    public static TestDatabase migrated(String... modules) {
        var name = created("postgres");
        var database = new TestDatabase(name);
        List.of(modules).forEach(module -> ModuleSchema.migrate(database.dataSource, module));
        return database;
    }

    /**
     * The same as it stands in production: a role that owns the schemas and is no superuser has migrated them, and the
     * application's, see {@link #application()}, was given its rights.
     */
    public static TestDatabase withTwoRoles(String... modules) {
        var name = created(OWNER);
        var database = new TestDatabase(name);
        var owner = SERVER.getDatabase(OWNER, name);
        List.of(modules).forEach(module -> ModuleSchema.migrate(owner, module));
        try {
            ApplicationRights.give(owner, APPLICATION);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return database;
    }

    /** As the superuser of the server, whom nothing holds back. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** As the application's role, for nobody unless a statement says otherwise. */
    public DataSource application() {
        return SERVER.getDatabase(APPLICATION, name);
    }

    public String url() {
        return url;
    }

    /**
     * The unit named {@code test} of the calling module's {@code META-INF/persistence.xml} on this database. Ready for use: EclipseLink makes
     * the unit ready at its first entity manager, and fails where several factories of one unit have theirs at once.
     */
    public EntityManagerFactory entityManagers() {
        synchronized (TestDatabase.class) {
            var factory = Persistence.createEntityManagerFactory(
                    "test",
                    Map.of(
                            "jakarta.persistence.jdbc.url", url,
                            "jakarta.persistence.jdbc.user", "postgres",
                            "jakarta.persistence.jdbc.password", "postgres",
                            "jakarta.persistence.jdbc.driver", "org.postgresql.Driver"));
            factory.createEntityManager().close();
            return factory;
        }
    }

    private static String created(String owner) {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + owner);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return name;
    }

    private static EmbeddedPostgres startServer() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE ROLE " + OWNER + " LOGIN; CREATE ROLE " + APPLICATION + " LOGIN");
            }
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
