package org.partnersupport.membership.database;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;

/**
 * The role of the embedded database that the application uses. It owns nothing; its password is another one at each start
 * and is kept nowhere.
 */
record EmbeddedRole(String password) {
    static final String NAME = "partner_support_app";

    static EmbeddedRole withFreshPassword() {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        return new EmbeddedRole(HexFormat.of().formatHex(random));
    }

    /** Makes the role when it is missing and gives it this password, of which the server is told a digest alone. */
    void make(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            boolean missing;
            try (var found = statement.executeQuery("SELECT FROM pg_roles WHERE rolname = '" + NAME + "'")) {
                missing = !found.next();
            }
            if (missing) {
                statement.execute(
                        "CREATE ROLE " + NAME + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS");
            }
        }
        owner.unwrap(PGConnection.class).alterUserPassword(NAME, password.toCharArray(), "scram-sha-256");
    }
}
