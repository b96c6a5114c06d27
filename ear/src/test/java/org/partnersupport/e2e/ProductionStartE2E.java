package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Servers on a database that is named in the settings. */
class ProductionStartE2E {
    private static final String MANAGER = "boss@vendor.example";
    private static final String PASSWORD = "a kite over the harbour";
    private static final String PERSON = "hana@personal.example";

    /** Somebody with the manager's password, of whom no second factor is asked. */
    private static final String SOMEBODY = """
            WITH person AS (INSERT INTO membership.account (id, username, display_name, kind)
                            VALUES (gen_random_uuid(), 'hana@personal.example', 'Hana', 'PERSONAL') RETURNING id)
            INSERT INTO membership.credential (account_id, password_hash)
            SELECT p.id, c.password_hash FROM person p, membership.credential c RETURNING account_id""";

    @Test
    @DisplayName(
            "TC-117, TC-050, TC-059, TC-108: two servers started at once on an empty database both come up, with a role that owns nothing, and no demonstration data is there; each listens on its port alone, and who signs out on one is signed out on the other")
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
                    "http://support.example",
                    "PARTNER_SUPPORT_LOCAL_ACCOUNTS",
                    "true",
                    "PARTNER_SUPPORT_FIRST_MANAGER",
                    MANAGER,
                    "PARTNER_SUPPORT_DEMO_PASSWORD",
                    Portal.PASSWORD);
            try (var one = Portal.launch("production-one", settings);
                    var other = Portal.launch("production-other", settings);
                    var database =
                            postgres.getDatabase("postgres", "partner_support").getConnection()) {
                one.awaitAnswer();
                other.awaitAnswer();

                assertThat(Ledgers.rows(database, "SELECT username FROM membership.account"))
                        .containsExactly(MANAGER);
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
                for (var server : List.of(one, other)) {
                    listensOnItsPortAlone(server);
                    isNowhereElse(link(server), one.output() + other.output(), database);
                }
                setsThePassword(one, List.of(link(one), link(other)));
                Ledgers.rows(database, SOMEBODY);
                isSignedOutOnBoth(one, other);
            }
        }
    }

    /** The link's secret part; each server's start makes a new one. */
    private static String link(Portal server) throws IOException {
        var note = Files.readString(server.data().resolve("first-manager.txt"));
        return note.substring(note.indexOf("token=") + "token=".length())
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private static void listensOnItsPortAlone(Portal server) {
        if (OpenSockets.canBeTold()) {
            assertThat(OpenSockets.of(server.process().toHandle()))
                    .isEqualTo(new OpenSockets(Set.of("any " + server.port()), Set.of()));
        }
    }

    private static void isNowhereElse(String secret, String logs, Connection database) throws SQLException {
        assertThat(secret).hasSize(43);
        assertThat(logs).contains("first-manager.txt").doesNotContain(secret);
        for (var schema : List.of("membership", "entitlement", "support")) {
            assertThat(Ledgers.rows(database, "SELECT schema_to_xml('" + schema + "', true, false, '')::text"))
                    .singleElement()
                    .asString()
                    .contains(schema)
                    .doesNotContain(secret);
        }
    }

    /** The newer link is good, and nobody knows which start was the later. */
    private static void setsThePassword(Portal server, List<String> links) {
        var good = links.stream()
                .map(link -> "/sign-in/password?token=" + link)
                .filter(page -> new PlainBrowser(server).get(page).statusCode() == 200)
                .toList();
        assertThat(good).hasSize(1);
        assertThat(new PlainBrowser(server)
                        .sends(good.get(0), "setting", Map.of("password", PASSWORD))
                        .statusCode())
                .isEqualTo(302);
    }

    private static void isSignedOutOnBoth(Portal one, Portal other) {
        var here = signedIn(one);
        var there = signedIn(other);
        var cookies = here.cookies();
        assertThat(PlainBrowser.lets(one, cookies)).isTrue();
        assertThat(PlainBrowser.lets(other, cookies))
                .as("a session is of its server")
                .isFalse();

        here.post("/sign-out", "");
        assertThat(PlainBrowser.lets(one, cookies)).isFalse();
        assertThat(PlainBrowser.lets(other, cookies)).isFalse();
        assertThat(PlainBrowser.lets(other, there.cookies())).isTrue();

        signedIn(one).sends("/account", "ending", Map.of());
        assertThat(PlainBrowser.lets(other, there.cookies()))
                .as("ended on the one, asked for on the other")
                .isFalse();
    }

    private static PlainBrowser signedIn(Portal server) {
        var browser = new PlainBrowser(server);
        browser.sends("/sign-in", "sign-in", Map.of("username", PERSON, "password", PASSWORD));
        return browser;
    }

    @Test
    @DisplayName(
            "TC-091: a server with one role for everything and no scanner starts as ever, and warns that nothing holds the role back and nothing is scanned")
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
                assertThat(server.output())
                        .as("TC-091: that nothing is scanned is said")
                        .containsOnlyOnce("PARTNER_SUPPORT_SCANNER");
            }
        }
    }
}
