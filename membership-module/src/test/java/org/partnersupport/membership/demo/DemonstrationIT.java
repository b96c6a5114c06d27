package org.partnersupport.membership.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.signin.Passwords;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.TestSettings;

class DemonstrationIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path data;

    private TestDatabase database;

    @BeforeEach
    void anEmptyDatabase() {
        database = TestDatabase.migrated("membership");
    }

    @Test
    @DisplayName("every organisation, offer and account of the REST contract is there, nothing is activated")
    void laysTheTable() throws SQLException {
        start(Map.of(Settings.DEMO_PASSWORD, "secret"));

        assertThat(
                        rows(
                                "SELECT o.code, o.in_partner, o.in_csp, f.tier, f.competency FROM membership.organisation o"
                                        + " LEFT JOIN membership.offer f ON f.organisation_id = o.id AND f.renews IS NULL ORDER BY o.code"))
                .containsExactly(
                        "aoba t t SOLUTIONS_PARTNER NONE",
                        "birch t f ACTION_PACK NONE",
                        "cedar t f LEGACY_SILVER CLOUD",
                        "daichi t f LEGACY_GOLD OTHER",
                        "elm f t null null",
                        "fuji t f null null");
        assertThat(rows("SELECT o.code, string_agg(split_part(a.username, '@', 1) || '=' ||"
                        + " coalesce((SELECT role FROM membership.account_role r WHERE r.account_id = a.id), '-'), ' '"
                        + " ORDER BY a.username) FROM membership.organisation o"
                        + " JOIN membership.member m ON m.organisation_id = o.id"
                        + " JOIN membership.account a ON a.id = m.account_id AND a.kind = 'WORK'"
                        + " AND a.username LIKE '%@' || o.code || '.example' GROUP BY o.code ORDER BY o.code"))
                .containsExactlyElementsOf(List.of("aoba", "birch", "cedar", "daichi", "elm", "fuji").stream()
                        .map(code -> code + " admin=GLOBAL_ADMIN agent=ADMIN_AGENT member=- partner=PARTNER_ADMIN")
                        .toList());
        assertThat(rows("SELECT a.username, a.kind, r.role FROM membership.account a"
                        + " LEFT JOIN membership.account_role r ON r.account_id = a.id"
                        + " WHERE a.id NOT IN (SELECT account_id FROM membership.member) ORDER BY a.username"))
                .containsExactly(
                        "engineer@vendor.example WORK SUPPORT_ENGINEER",
                        "hana@personal.example PERSONAL null",
                        "kenji@personal.example PERSONAL null",
                        "program@vendor.example WORK PROGRAM_MANAGER");
        assertThat(rows("SELECT count(DISTINCT display_name) FROM membership.account"))
                .containsExactly("28");
        assertThat(rows("SELECT 1 FROM membership.activation")).isEmpty();
    }

    @Test
    @DisplayName(
            "AC-9: a year of membership follows the offers of aoba and cedar without a gap, cedar's with another tier")
    void offersFollow() throws SQLException {
        start(Map.of(Settings.DEMO_PASSWORD, "secret"));

        assertThat(rows("SELECT o.code, f.tier, f.starts_on - r.ends_on FROM membership.offer f"
                        + " JOIN membership.offer r ON r.id = f.renews"
                        + " JOIN membership.organisation o ON o.id = f.organisation_id ORDER BY o.code"))
                .containsExactly("aoba SOLUTIONS_PARTNER 1", "cedar SOLUTIONS_PARTNER 1");
    }

    @Test
    @DisplayName("all offers run today for more than the coming 90 days, each with an end of its own")
    void offersRun() throws SQLException {
        start(Map.of(Settings.DEMO_PASSWORD, "secret"));

        assertThat(rows("SELECT count(*), count(DISTINCT ends_on) FROM membership.offer"
                        + " WHERE starts_on < DATE '2026-11-22' AND activate_by > DATE '2026-11-22' + 90"
                        + " AND activate_by < ends_on"))
                .containsExactly("4 4");
    }

    @Test
    @DisplayName("a configured database never gets demonstration data")
    void neverInProduction() throws SQLException {
        var output = start(Map.of(
                Settings.DB_URL,
                database.url(),
                Settings.DB_USER,
                "u",
                Settings.DB_PASSWORD,
                "p",
                Settings.DEMO_PASSWORD,
                "secret"));

        assertThat(output).isEmpty();
        assertThat(rows("SELECT 1 FROM membership.organisation")).isEmpty();
        assertThat(rows("SELECT 1 FROM membership.account")).isEmpty();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    @DisplayName("the generated password is printed once, signs in, and is readable by the owner alone")
    void generatedPassword() throws SQLException, IOException {
        var output = start(Map.of());

        var file = data.resolve("demo-password.txt");
        var password = Files.readString(file).strip();
        assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(output).contains("Sign in as admin@aoba.example; password " + password, "kenji@personal.example");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(hashes()).hasSize(1).allMatch(hash -> Passwords.matches(password, hash));

        var again = start(Map.of());
        assertThat(again).doesNotContain(password).contains(file.toString());
        assertThat(hashes()).allMatch(hash -> Passwords.matches(password, hash));
    }

    @Test
    @DisplayName("a configured password is the accounts' password from the next start on, and the old note goes")
    void configuredPassword() throws SQLException {
        start(Map.of());
        var output = start(Map.of(Settings.DEMO_PASSWORD, "three little words"));

        assertThat(output).contains("PARTNER_SUPPORT_DEMO_PASSWORD").doesNotContain("three little words");
        assertThat(hashes()).hasSize(1).allMatch(hash -> Passwords.matches("three little words", hash));
        assertThat(rows("SELECT count(*) FROM membership.credential")).containsExactly("28");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    @DisplayName("servers that start at once lay the data once and agree on one password")
    void twoServersAtOnce() throws Exception {
        var go = new CountDownLatch(1);
        var outputs = new ArrayList<String>();
        var threads = Executors.newFixedThreadPool(4);
        try {
            var starts = List.of(1, 2, 3, 4).stream()
                    .map(server -> threads.submit(() -> {
                        go.await();
                        return start(Map.of());
                    }))
                    .toList();
            go.countDown();
            for (var start : starts) {
                outputs.add(start.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(outputs).filteredOn(output -> output.contains("; password ")).hasSize(1);
        assertThat(rows("SELECT count(*) FROM membership.organisation")).containsExactly("6");
        assertThat(rows("SELECT count(*) FROM membership.account")).containsExactly("28");
        assertThat(hashes()).hasSize(1);
    }

    private String start(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put(Settings.DATA, data.toString());
        var printed = new ByteArrayOutputStream();
        var task = new Demonstration();
        task.database = database.dataSource();
        task.settings = TestSettings.of(all);
        task.time = new CivilTime(task.settings, TestClock.on(TODAY));
        task.out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        task.run();
        return printed.toString(StandardCharsets.UTF_8);
    }

    private List<String> hashes() throws SQLException {
        return rows("SELECT DISTINCT password_hash FROM membership.credential");
    }

    private List<String> rows(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var columns = new ArrayList<String>();
                for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(rows.getString(i)));
                }
                found.add(String.join(" ", columns));
            }
        }
        return found;
    }
}
