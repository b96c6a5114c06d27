package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Servers on a database that is named in the settings. */
class ProductionStartE2E {
    @Test
    @DisplayName("Two servers started at once on an empty database both come up, and no demonstration data is there")
    void twoServersAtOnce() throws IOException, SQLException {
        try (var postgres = EmbeddedPostgres.start()) {
            var settings = Map.of(
                    "PARTNER_SUPPORT_DB_URL",
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "PARTNER_SUPPORT_DB_USER",
                    "postgres",
                    "PARTNER_SUPPORT_DB_PASSWORD",
                    "postgres",
                    "PARTNER_SUPPORT_SECRET_KEYS",
                    "test:" + "A".repeat(43) + "=",
                    "PARTNER_SUPPORT_BASE_URL",
                    "https://support.example",
                    "PARTNER_SUPPORT_DEMO_PASSWORD",
                    Portal.PASSWORD);
            try (var one = Portal.launch("production-one", settings);
                    var other = Portal.launch("production-other", settings);
                    var database = postgres.getPostgresDatabase().getConnection()) {
                one.awaitAnswer();
                other.awaitAnswer();

                assertThat(Ledgers.rows(database, "SELECT username FROM membership.account"))
                        .isEmpty();
                assertThat(Ledgers.rows(database, "SELECT code FROM entitlement.benefit"))
                        .contains("PRODUCT_SUPPORT", "SIGNATURE_CLOUD_SUPPORT")
                        .doesNotHaveDuplicates();
                assertThat(Files.exists(one.data().resolve("postgresql")))
                        .as("no embedded database beside it")
                        .isFalse();
            }
        }
    }
}
