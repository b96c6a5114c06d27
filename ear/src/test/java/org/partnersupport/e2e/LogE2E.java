package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands in the log is what the server says, not what is said to it. */
@ExtendWith(RunningPortal.class)
class LogE2E {
    private static final String MARK = "forged-7f3a";
    private static final String UNSEALED = """
            SELECT count(*) FROM membership.audit WHERE id > (SELECT coalesce(max(entry), 0) FROM membership.audit_seal)""";

    private static final String NEWEST = """
            SELECT concat('entry ', entry, ' seal ', encode(seal, 'hex')) FROM membership.audit_seal
             ORDER BY entry DESC LIMIT 1""";

    @Test
    @DisplayName(
            "TC-102: nothing typed or sent is written into the log: no second line, no look-up, no name that may be a password")
    void whatIsTypedIsNotLogged(Portal portal) throws IOException, InterruptedException {
        var api = new Api(portal.url());
        for (var name : List.of(
                MARK + "\r\n[2026-01-01] SEVERE: somebody signed in",
                MARK + "\u001b[31m",
                MARK + "${jndi:ldap://127.0.0.1:9/x}",
                MARK + "@aoba.example")) {
            api.post("/tokens", Map.of("username", name, "password", MARK + "\n" + name))
                    .expecting(401);
        }
        for (var path : List.of(
                "/" + MARK + "%0d%0aSEVERE",
                "/api/v1/" + MARK + "%0a",
                "/sign-in?next=%0d%0a" + MARK,
                "/sign-in?jakarta.faces.RenderKitId=X%0d%0a" + MARK)) {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(portal.url() + path))
                                    .header("User-Agent", MARK + "${jndi:ldap://127.0.0.1:9/x}")
                                    .build(),
                            BodyHandlers.discarding());
        }

        assertThat(portal.output()).doesNotContain(MARK);
    }

    @Test
    @DisplayName("TC-102: when the database refuses a row, the log tells which rule it broke and not what was in it")
    void whatTheDatabaseRefusesIsNotLogged(Portal portal) throws SQLException {
        change(portal, "ADD CONSTRAINT refusing CHECK (name NOT LIKE 'refused-7f3a%') NOT VALID");
        try {
            new Api(portal.url())
                    .signIn("member@aoba.example", Portal.PASSWORD)
                    .post("/me/tokens", Map.of("name", "refused-7f3a@aoba", "scopes", List.of("READ"), "days", 1))
                    .expecting(500);
        } finally {
            change(portal, "DROP CONSTRAINT refusing");
        }

        assertThat(portal.output()).contains("\"refusing\"").doesNotContain("7f3a@aoba");
    }

    @Test
    @DisplayName(
            "TC-118: each seal of the audit is said in the log, which is kept elsewhere, and is the one of the database")
    void sealsAreSaid(Portal portal) throws SQLException, InterruptedException {
        new Api(portal.url())
                .post("/tokens", Map.of("username", "nobody@seal.example", "password", "x"))
                .expecting(401);
        var end = Instant.now().plusSeconds(30);
        try (var database = portal.database()) {
            while (!Ledgers.rows(database, UNSEALED).equals(List.of("0"))) {
                assertThat(Instant.now()).as("it is sealed").isBefore(end);
                Thread.sleep(200);
            }
            var newest = Ledgers.rows(database, NEWEST).get(0);
            while (!portal.output().contains("org.partnersupport.audit.seal: " + newest)) {
                assertThat(Instant.now()).as(newest).isBefore(end);
                Thread.sleep(200);
            }
        }
    }

    @Test
    @DisplayName(
            "TC-102: pages that are refused, or about nothing that there is, leave no line in the log, however many are asked for")
    void refusedPagesAreNoFaults(Portal portal) {
        var member = new PlainBrowser(portal);
        member.sends("/sign-in", "sign-in", Map.of("username", "member@aoba.example", "password", Portal.PASSWORD));
        var before = portal.output();
        for (var path : List.of(
                "/requests/view?number=SR-00000000",
                "/cloud/workload?product=x%0d%0a" + MARK,
                "/contracts/ledger?contract=0199ee11-0000-7000-8000-000000000000",
                "/organisation/invite",
                "/purchases/order?order=nothing")) {
            assertThat(member.get(path).statusCode()).as(path).isIn(403, 404);
        }

        assertThat(portal.output()).isEqualTo(before);
    }

    private static void change(Portal portal, String how) throws SQLException {
        try (var database = portal.database();
                var statement = database.createStatement()) {
            statement.execute("ALTER TABLE membership.personal_token " + how);
        }
    }
}
