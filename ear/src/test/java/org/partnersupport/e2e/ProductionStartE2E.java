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
    @DisplayName(
            "TC-117: two servers started at once on an empty database both come up, with a role that owns nothing, and no demonstration data is there")
    void twoServersAtOnce() throws IOException, SQLException {
        try (var postgres = EmbeddedPostgres.start();
                var operator = postgres.getPostgresDatabase().getConnection();
                var statement = operator.createStatement()) {
            statement.execute("CREATE ROLE partner_support_owner LOGIN");
            statement.execute("CREATE ROLE partner_support LOGIN");
            statement.execute("CREATE DATABASE partner_support OWNER partner_support_owner");
            var settings = Map.of(
                    "PARTNER_SUPPORT_DB_URL",
                    postgres.getJdbcUrl("partner_support", "partner_support"),
                    "PARTNER_SUPPORT_DB_USER",
                    "partner_support",
                    "PARTNER_SUPPORT_DB_PASSWORD",
                    "any",
                    "PARTNER_SUPPORT_DB_OWNER_USER",
                    "partner_support_owner",
                    "PARTNER_SUPPORT_DB_OWNER_PASSWORD",
                    "any",
                    "PARTNER_SUPPORT_SECRET_KEYS",
                    "test:" + "A".repeat(43) + "=",
                    "PARTNER_SUPPORT_BASE_URL",
                    "https://support.example",
                    "PARTNER_SUPPORT_DEMO_PASSWORD",
                    Portal.PASSWORD);
            try (var one = Portal.launch("production-one", settings);
                    var other = Portal.launch("production-other", settings);
                    var database =
                            postgres.getDatabase("postgres", "partner_support").getConnection()) {
                one.awaitAnswer();
                other.awaitAnswer();

                assertThat(Ledgers.rows(database, "SELECT username FROM membership.account"))
                        .isEmpty();
                assertThat(Ledgers.rows(database, "SELECT code FROM entitlement.benefit"))
                        .contains("PRODUCT_SUPPORT", "SIGNATURE_CLOUD_SUPPORT")
                        .doesNotHaveDuplicates();
                assertThat(
                                Ledgers.rows(
                                        database,
                                        "SELECT DISTINCT usename FROM pg_stat_activity WHERE application_name = 'partner-support'"))
                        .as("TC-117: who is connected once both serve")
                        .containsExactly("partner_support");
                assertThat(one.output() + other.output()).doesNotContain("docs/howto/database-roles.md");
                assertThat(Files.exists(one.data().resolve("postgresql")))
                        .as("no embedded database beside it")
                        .isFalse();
            }
        }
    }

    @Test
    @DisplayName("A server with one role for everything starts as ever, and warns that nothing holds the role back")
    void oneRole() throws IOException {
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
                    "https://support.example");
            try (var server = Portal.launch("production-one-role", settings)) {
                server.awaitAnswer();

                assertThat(server.output()).contains("docs/howto/database-roles.md", "PARTNER_SUPPORT_DB_OWNER_USER");
            }
        }
    }
}
