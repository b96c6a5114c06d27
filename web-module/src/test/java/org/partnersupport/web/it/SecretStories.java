package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Role;

/** What is left behind by all the other stories, which come before this one. */
interface SecretStories extends OnAServer {
    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName(
            "issue 4, TC-051, TC-059: nobody can use what a dump of the database or the log shows: no Contract ID, token, session, password, nor a link that is good once")
    default void nothing_secret_is_kept() throws SQLException, IOException {
        aBusyMorning();
        var kept = log();

        assertThat(kept).as("the whole log").contains("ready in");
        assertThat(Secrets.in(kept)).as("in the log").isEmpty();
        assertThat(inTheDatabase()).isEmpty();
    }

    /** A long one is in several files. */
    private static String log() throws IOException {
        var whole = new StringBuilder();
        try (var files = Files.newDirectoryStream(Path.of("target/server"), "demonstration.log.*")) {
            for (var file : files) {
                whole.append(Files.readString(file));
            }
        }
        return whole.toString();
    }

    /** So that there is something to find, also when this story is told alone. */
    private void aBusyMorning() {
        var organisation = server().organisation("ACTION_PACK");
        var caller = organisation.fixture().member(organisation.made(), Role.GLOBAL_ADMIN);
        var admin = organisation.token(caller);
        var browser = organisation.browser(caller);
        var contract = organisation.activatedAndLinked(admin).at("/contract/id");
        browser.get("/benefits");
        admin.post("contracts/" + contract + "/rotation", "");
        var invited = admin.post("contracts/" + contract + "/invitations", "");
        var colleague = organisation.fixture().member(organisation.made()).account();
        var link = admin.post("organisation/people/" + colleague + "/password-link", "");
        server().nobody().get("/sign-in/password?token=" + link.at("/token"));
        organisation.person().post("invitations", "{\"token\":\"%s\"}".formatted(invited.at("/token")));
        server().signedIn("member@fuji.example").get("me");
        var mistyped = "battery-staple-" + UUID.randomUUID();
        Secrets.told(mistyped);
        server().nobody().post("tokens", "{\"username\":\"%s\",\"password\":\"x\"}".formatted(mistyped));

        assertThat(Secrets.all().stream().map(String::length))
                .as("an id of a contract, a token, a proof")
                .contains(28, 43);
        assertThat(Secrets.all())
                .contains(
                        invited.at("/token"),
                        link.at("/token"),
                        mistyped,
                        browser.session(),
                        System.getenv("PARTNER_SUPPORT_DEMO_PASSWORD"))
                .allSatisfy(secret -> assertThat(Secrets.in("a row with " + secret + " in it"))
                        .contains(secret));
    }

    private Set<String> inTheDatabase() throws SQLException {
        var found = new HashSet<String>();
        try (var connection = server().database().getConnection();
                var tables = connection.createStatement();
                var table = tables.executeQuery("SELECT quote_ident(table_schema) || '.' || quote_ident(table_name)"
                        + " FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                        + " AND table_schema IN ('membership', 'entitlement', 'support')")) {
            var read = 0;
            while (table.next()) {
                try (var rows = connection.createStatement();
                        var row = rows.executeQuery("SELECT t::text FROM " + table.getString(1) + " t")) {
                    while (row.next()) {
                        var name = table.getString(1);
                        Secrets.in(row.getString(1)).forEach(secret -> found.add(name + ": " + secret));
                    }
                }
                read++;
            }
            assertThat(read).isGreaterThan(40);
        }
        return found;
    }
}
