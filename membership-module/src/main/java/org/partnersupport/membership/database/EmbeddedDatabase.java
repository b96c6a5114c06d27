package org.partnersupport.membership.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL server in the data directory, started and ended with the application. */
final class EmbeddedDatabase {
    private static @Nullable EmbeddedPostgres server;

    private EmbeddedDatabase() {}

    /** @return the JDBC address of the started server */
    static synchronized String start(Path dataDirectory) throws SQLException {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setDataDirectory(dataDirectory.resolve("postgresql"))
                        .setCleanDataDirectory(false)
                        .start();
            }
            return server.getJdbcUrl("postgres", "postgres");
        } catch (IOException failed) {
            throw new SQLException("the embedded database did not start in " + dataDirectory, failed);
        }
    }
}
