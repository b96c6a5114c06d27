package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersupport.membership.api.Role;

/** Products, coverage, and the catalogue's import. */
interface CoverageStories extends OnAServer {
    static Stream<Arguments> cases() throws IOException {
        var file = Path.of("../entitlement-module/src/test/resources/lifecycle/cases.csv");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .map(row -> Arguments.of(
                            row.getField("product"),
                            row.getField("release"),
                            row.getField("as_of"),
                            row.getField("expected")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0} {1} on {2} is {3}")
    @MethodSource("cases")
    @DisplayName("LC-4, LC-7: the worked cases through GET /coverage")
    default void worked_case(String product, String release, String day, String expected) {
        var member = Shared.memberOf(server());

        var answer = member.get("coverage?product=" + product + "&release=" + release + "&on=" + day);

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        var verdict = answer.at("/verdict");
        var buying = answer.at("/payPerIncident").equals("true") ? "_PPI" : "_NO_PPI";
        assertThat(verdict.equals("NOT_COVERED") ? verdict + buying : verdict).isEqualTo(expected);
        assertThat(answer.json().get("reason").isNull()).isEqualTo(!verdict.equals("NOT_COVERED"));
    }

    @Test
    @DisplayName("api: products are found by words and kind, their releases listed; unknown ones are 404")
    default void products() {
        var member = Shared.memberOf(server());

        assertThat(member.get("products?q=WINDOWS%20server").each("", "product"))
                .contains("windows-server");
        assertThat(member.get("products?deployment=CLOUD").each("", "deployment"))
                .isNotEmpty()
                .containsOnly("CLOUD");
        assertThat(member.get("products/windows-server/releases").each("", "release"))
                .contains("2025", "2022");
        assertThat(member.get("products/nothing/releases").code()).isEqualTo("UNKNOWN_PRODUCT");
        assertThat(member.get("coverage?product=nothing&release=1").status()).isEqualTo(404);
        assertThat(member.get("coverage?product=windows-server&release=1").code())
                .isEqualTo("UNKNOWN_RELEASE");
        assertThat(member.get("plans?product=windows-server&release=2025&customer=x")
                        .code())
                .isEqualTo("UNKNOWN_CUSTOMER");
    }

    @Test
    @DisplayName("api: wrong parameters are 400 and name the parameter")
    default void wrong_parameters() {
        var member = Shared.memberOf(server());

        assertThat(member.get("coverage?release=2025").each("/violations", "field"))
                .containsExactly("product");
        for (var noDay : new String[] {"2026-02-30", "20261122", "%2B10000-01-01", "-0001-01-01"}) {
            assertThat(member.get("coverage?product=windows-server&release=2025&on=" + noDay)
                            .each("/violations", "code"))
                    .as(noDay)
                    .containsExactly("NOT_A_DAY");
        }
        assertThat(member.get("products?deployment=MOON").each("/violations", "code"))
                .containsExactly("UNKNOWN_VALUE");
        assertThat(member.get("support-requests?size=101").each("/violations", "field"))
                .containsExactly("size");
        assertThat(member.get("support-requests?page=-1").status()).isEqualTo(400);
        assertThat(member.get("support-requests?q=%00").status()).isEqualTo(400);
    }

    @Test
    @DisplayName(
            "LC-2, TC-014: a programme manager imports; again changes nothing; a broken file says where and changes nothing")
    default void catalogue_import() {
        var organisation = server().organisation("ACTION_PACK");
        var manager = organisation.vendor(Role.PROGRAM_MANAGER);
        var file = Catalogue.file("it-" + System.nanoTime());

        assertThat(organisation.admin().post("admin/catalogue/lifecycle", file).code())
                .isEqualTo("ROLE_REQUIRED");
        var first = manager.post("admin/catalogue/lifecycle", file);
        assertThat(first.status()).as("%s", first).isEqualTo(200);
        assertThat(first.at("/created")).isEqualTo("1");
        assertThat(manager.post("admin/catalogue/lifecycle", file).at("/unchanged"))
                .isEqualTo("1");

        var broken = manager.post("admin/catalogue/lifecycle", file.replace("2026-01-31", "2026-01-32"));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.code()).isEqualTo("INVALID_CATALOGUE");
        assertThat(broken.at("/reason")).isEqualTo("NOT_A_DATE");
        assertThat(broken.at("/field")).isEqualTo("/result/releases/0/releaseDate");
        assertThat(Integer.parseInt(broken.at("/line"))).isPositive();
        assertThat(manager.post("admin/catalogue/lifecycle", file).at("/unchanged"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName(
            "LC-6: the day of opening is judged: an open request lives on when its version loses cover, no new one opens")
    default void cover_lost_while_open() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        organisation.activatedAndLinked(member);
        var manager = organisation.vendor(Role.PROGRAM_MANAGER);
        var product = "it-" + System.nanoTime();
        var file = Catalogue.file(product);
        manager.post("admin/catalogue/lifecycle", file);
        var wanted = "{\"product\":\"%s\",\"release\":\"1\",\"severity\":\"C\",\"title\":\"t\",\"description\":\"d\"}"
                .formatted(product);
        var opened = member.post("support-requests", wanted, RequestStories.newKey());
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);

        manager.post("admin/catalogue/lifecycle", file.replace("2028-06-30", "2026-02-28"));

        var refused = member.post("support-requests", wanted, RequestStories.newKey());
        assertThat(refused.code()).isEqualTo("NO_USABLE_PLAN");
        assertThat(refused.each("/reasons", "code")).contains("VERSION_NOT_COVERED");
        var request = "support-requests/" + opened.at("/number");
        assertThat(member.get(request).at("/status")).isEqualTo("OPEN");
        assertThat(member.post(request + "/close", "{\"resolution\":\"SOLVED\"}")
                        .status())
                .isEqualTo(200);
        assertThat(member.get("contracts").at("/0/lines/0/consumed")).isEqualTo("1");
    }
}
