package org.partnersupport.entitlement.lifecycle.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.CoverageReason;
import org.partnersupport.entitlement.api.CoverageVerdict.Verdict;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.LifecycleImport.Result;
import org.partnersupport.entitlement.lifecycle.Catalogue;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestDatabase;

/** The import on a real database. */
class LifecycleImportIT {
    private static final UUID MANAGER = UUID.fromString("0190b3c0-0000-7000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final int SERVER_RELEASES = 20;

    private static final TestDatabase DATABASE = TestDatabase.migrated("membership", "entitlement");

    private final MembershipFixture sql = new MembershipFixture(DATABASE);
    private final Imports imports = new Imports(DATABASE);
    private final Catalogue catalogue = new Catalogue(DATABASE);

    @BeforeEach
    void firstStart() {
        sql.execute("ALTER TABLE entitlement.catalogue_change DISABLE TRIGGER catalogue_change_append_only;"
                + " TRUNCATE entitlement.catalogue_change, entitlement.product_release, entitlement.workload, entitlement.product,"
                + " entitlement.default_catalogue;"
                + " ALTER TABLE entitlement.catalogue_change ENABLE TRIGGER catalogue_change_append_only");
        imports.defaults();
    }

    @Test
    @DisplayName("LC-2: the second start finds nothing to do, and nothing has changed")
    void the_second_start_costs_nothing() {
        assertThat(imports.defaults()).isZero();

        assertThat(sql.number("SELECT count(*) FROM entitlement.product WHERE code <> 'microsoft-365'"))
                .isEqualTo(88);
        assertThat(sql.number("SELECT count(*) FROM entitlement.product_release WHERE code <> 'current'"))
                .isEqualTo(1667);
        assertThat(sql.number("SELECT count(*) FROM entitlement.catalogue_change"))
                .isZero();
    }

    @Test
    @DisplayName("LC-2: the default file again, through the API, changes nothing")
    void the_same_file_again_changes_nothing() {
        var result = imports.product(MANAGER, FeedReaderTest.file("windows-server"));

        assertThat(result).isEqualTo(new Result("windows-server", 0, 0, SERVER_RELEASES));
        assertThat(sql.number("SELECT count(*) FROM entitlement.catalogue_change"))
                .isZero();
        assertThat(sql.number("SELECT count(*) FROM entitlement.product WHERE source = 'API'"))
                .isZero();
        assertThat(imports.audited())
                .containsExactly(MANAGER + " LIFECYCLE_IMPORTED windows-server created=0 changed=0 unchanged=20");
    }

    @Test
    @DisplayName("LC-2: a corrected date decides from then on, and what it was, when and by whom is kept")
    void a_correction_keeps_its_history() {
        assertThat(catalogue.judge("windows-server", "2022", DAY).reason())
                .isEqualTo(CoverageReason.N_MINUS_1_PAST_MAINSTREAM);

        var result = imports.product(MANAGER, extended());

        assertThat(result).isEqualTo(new Result("windows-server", 0, 1, SERVER_RELEASES - 1));
        assertThat(catalogue.judge("windows-server", "2022", DAY).verdict()).isEqualTo(Verdict.COVERED_N_MINUS_1);
        assertThat(sql.number(
                        "SELECT count(*) FROM entitlement.catalogue_change WHERE product = 'windows-server'"
                                + " AND release = '2022' AND field = 'active_end' AND was = '2026-10-13'"
                                + " AND became = '2027-10-12' AND changed_by = ? AND changed_at = ?",
                        MANAGER,
                        Imports.NOW.atOffset(ZoneOffset.UTC)))
                .isEqualTo(1);
        assertThat(sql.number("SELECT count(*) FROM entitlement.catalogue_change"))
                .isEqualTo(1);
        assertThat(imports.product(MANAGER, extended())).isEqualTo(new Result("windows-server", 0, 0, SERVER_RELEASES));
    }

    @Test
    @DisplayName("LC-2, TC-118: history cannot be rewritten")
    void history_is_append_only() {
        imports.product(MANAGER, extended());

        assertThatThrownBy(() -> sql.execute("DELETE FROM entitlement.catalogue_change"))
                .hasStackTraceContaining("append-only");
    }

    @Test
    @DisplayName("LC-2: a later default catalogue does not take a correction back")
    void the_default_catalogue_respects_corrections() {
        imports.product(MANAGER, extended());
        anotherDefaultCatalogue();

        assertThat(imports.defaults()).isEqualTo(88);

        assertThat(catalogue.judge("windows-server", "2022", DAY).verdict()).isEqualTo(Verdict.COVERED_N_MINUS_1);
        assertThat(sql.number("SELECT count(*) FROM entitlement.catalogue_change"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("LC-2: a newer grouping reaches corrected products, too, and leaves their dates")
    void a_newer_grouping_reaches_corrected_products() {
        imports.product(MANAGER, extended());
        sql.execute("UPDATE entitlement.product_release SET version = 'guessed' WHERE code = '2022'");
        anotherDefaultCatalogue();

        imports.defaults();

        var verdict = catalogue.judge("windows-server", "2022", DAY);
        assertThat(verdict.facts()).containsEntry("version", "2022").containsEntry("mainstreamEnd", "2027-10-12");
    }

    @Test
    @DisplayName("LC-2: a newer default catalogue corrects what nobody imported, with history and no name")
    void a_newer_default_catalogue_corrects_the_rest() {
        sql.execute("UPDATE entitlement.product_release SET support_end = '2030-01-01'"
                + " WHERE product = 'windows-server' AND code = '2025'");
        anotherDefaultCatalogue();

        imports.defaults();

        assertThat(catalogue.judge("windows-server", "2025", DAY).coveredUntil())
                .isEqualTo("2034-11-14");
        assertThat(sql.number("SELECT count(*) FROM entitlement.catalogue_change WHERE was = '2030-01-01'"
                        + " AND became = '2034-11-14' AND changed_by IS NULL"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("LC-2: a new release of a grouped product becomes N of the product's main line on its day")
    void a_new_release_joins_the_main_line() {
        var release = "{\"name\":\"2028\",\"codename\":null,\"label\":\"2028\",\"releaseDate\":\"2026-11-20\","
                + "\"isLts\":false,\"ltsFrom\":null,\"isEoas\":false,\"eoasFrom\":\"2031-01-01\",\"isEol\":false,"
                + "\"eolFrom\":\"2036-01-01\",\"isMaintained\":true,\"latest\":null},";
        var json = new String(FeedReaderTest.file("windows-server"), StandardCharsets.UTF_8)
                .replaceFirst("\"releases\": \\[", "\"releases\": [" + release);

        var result = imports.product(MANAGER, json.getBytes(StandardCharsets.UTF_8));

        assertThat(result).isEqualTo(new Result("windows-server", 1, 0, SERVER_RELEASES));
        assertThat(catalogue.judge("windows-server", "2028", DAY).verdict()).isEqualTo(Verdict.COVERED_N);
        assertThat(catalogue.judge("windows-server", "2025", DAY).verdict()).isEqualTo(Verdict.COVERED_N_MINUS_1);
        assertThat(catalogue
                        .judge("windows-server", "2025", LocalDate.parse("2026-11-19"))
                        .verdict())
                .isEqualTo(Verdict.COVERED_N);
        assertThat(sql.number("SELECT count(*) FROM entitlement.catalogue_change"))
                .isZero();
    }

    @Test
    @DisplayName("LC-2: a release that a later file no longer lists stays")
    void a_dropped_release_stays() {
        var json = FeedReaderTest.with("/result/releases", FeedReaderTest.releases("windows-server", 0, 3));

        assertThat(imports.product(MANAGER, json)).isEqualTo(new Result("windows-server", 0, 0, 3));

        var releases = catalogue.ask(products -> products.releases("windows-server"));
        assertThat(releases).hasSize(SERVER_RELEASES);
    }

    @Test
    @DisplayName("LC-2: a product of nobody's list runs on premises, or in the cloud if its category is 'service'")
    void a_new_product_comes_by_its_category() {
        var server = FeedReaderTest.with("/result/name", "\"new-server\"");
        var service = FeedReaderTest.with(
                FeedReaderTest.with("/result/name", "\"new-service\""), "/result/category", "\"service\"");

        assertThat(imports.product(MANAGER, server)).isEqualTo(new Result("new-server", SERVER_RELEASES, 0, 0));
        imports.product(MANAGER, service);

        assertThat(deployment("new-server")).isEqualTo(Deployment.ON_PREMISES);
        assertThat(deployment("new-service")).isEqualTo(Deployment.CLOUD);
        var verdict = catalogue.judge("new-server", "2025", DAY);
        assertThat(verdict.covered()).isTrue();
        assertThat(verdict.payPerIncident()).isFalse();
    }

    @Test
    @DisplayName("LC-2, TC-012: nobody but a program manager imports, and nobody else hears whether the file is good")
    void only_a_program_manager_imports() {
        for (var role : List.of(Role.GLOBAL_ADMIN, Role.SUPPORT_ENGINEER)) {
            assertThatThrownBy(() -> imports.product(Imports.staff(MANAGER, role), new byte[0]))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo("ROLE_REQUIRED"));
        }
    }

    @Test
    @DisplayName("LC-2: a broken file is refused whole")
    void a_broken_file_changes_nothing() {
        var broken = FeedReaderTest.with(extended(), "/result/releases/19/isEol", "\"maybe\"");

        assertThatThrownBy(() -> imports.product(MANAGER, broken))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().facts())
                                .containsEntry("field", "/result/releases/19/isEol")
                                .containsEntry("reason", "WRONG_TYPE"));

        assertThat(sql.number("SELECT count(*) FROM entitlement.catalogue_change"))
                .isZero();
        assertThat(catalogue.judge("windows-server", "2022", DAY).covered()).isFalse();
    }

    @Test
    void text_is_kept_as_it_is() {
        var label = "O'Brien \\\"<b>\\\" ; DROP TABLE 製品 \\ud83d\\ude80";

        imports.product(MANAGER, FeedReaderTest.with("/result/label", "\"" + label + "\""));

        assertThat(catalogue.ask(products -> products.product("windows-server")).label())
                .isEqualTo("O'Brien \"<b>\" ; DROP TABLE 製品 🚀");
        assertThat(sql.number("SELECT count(*) FROM entitlement.catalogue_change WHERE release IS NULL"
                        + " AND field = 'label'"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("LC-2: servers that start at once on an empty database take the catalogue in once")
    void servers_may_start_at_once() throws Exception {
        var empty = TestDatabase.migrated("membership", "entitlement");
        var servers = IntStream.range(0, 3).mapToObj(i -> new Imports(empty)).toList();

        var taken = atOnce(servers);

        assertThat(taken).containsExactlyInAnyOrder(88, 0, 0);
        assertThat(new MembershipFixture(empty)
                        .number("SELECT count(*) FROM entitlement.product_release WHERE code <> 'current'"))
                .isEqualTo(1667);
    }

    private static List<Integer> atOnce(List<Imports> servers) throws Exception {
        var threads = Executors.newFixedThreadPool(servers.size());
        try {
            var started = servers.stream()
                    .map(server -> threads.submit(() -> server.defaults()))
                    .toList();
            var taken = new ArrayList<Integer>();
            for (Future<Integer> server : started) {
                taken.add(server.get());
            }
            return taken;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The default file, with a year more of mainstream for 2022. */
    private static byte[] extended() {
        return FeedReaderTest.with("/result/releases/2/eoasFrom", "\"2027-10-12\"");
    }

    /** As if the installation had been replaced by one with other default files. */
    private void anotherDefaultCatalogue() {
        sql.execute("UPDATE entitlement.default_catalogue SET checksum = 'of an older file'");
    }

    private Deployment deployment(String product) {
        return catalogue.ask(products -> products.product(product)).deployment();
    }
}
