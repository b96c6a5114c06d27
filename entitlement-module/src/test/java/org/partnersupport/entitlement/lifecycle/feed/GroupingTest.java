package org.partnersupport.entitlement.lifecycle.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnersupport.entitlement.api.Policy;

@DisplayName("LC-2: which version and line a release is of")
class GroupingTest {
    @Test
    void a_listed_release_is_where_the_list_says() {
        assertThat(place("mssqlserver", "13.0-sp3"))
                .isEqualTo(new Grouping.Place("SQL", "2016", Policy.FIXED, "2021-07-13", true));
    }

    @Test
    void a_product_without_rows_has_one_line_in_which_every_release_is_a_version() {
        assertThat(place("postgresql", "18")).isEqualTo(new Grouping.Place("MAIN", "18", Policy.UNKNOWN, null, false));
    }

    @ParameterizedTest(name = "{0} {1}: line {2}, version {3}, {4}")
    @CsvSource({
        "windows,             11-26h2-w,  CLIENT,     11,     MODERN",
        "windows,             12-27h2-e,  CLIENT,     12,     UNKNOWN",
        "visual-studio,       18.10,      VS,         2026,   UNKNOWN",
        "visual-studio,       17.15,      VS,         2022,   FIXED",
        "windows-server,      2028,       LTSC,       2028,   UNKNOWN",
        "windows-server,      2028-r2,    LTSC,       2028,   UNKNOWN",
        "office,              2027-ltsc,  OFFICE,     2027,   UNKNOWN",
        "office,              2027,       OFFICE,     2027,   UNKNOWN",
        "azure-devops-server, 2022.3,     ADOS,       2022,   FIXED",
        "powershell,          7.7,        POWERSHELL, 7.7,    UNKNOWN",
        "red-hat-openshift,   4.23,       MAIN,       4.23,   UNKNOWN",
        "dotnet,              11,         DOTNET,     11,     UNKNOWN",
        "msexchange,          2030,       EXCHANGE,   2030,   UNKNOWN"
    })
    void a_release_nobody_has_listed_yet_is_taken_by_its_name(
            String product, String release, String line, String version, Policy policy) {
        var place = place(product, release);

        assertThat(place.line()).isEqualTo(line);
        assertThat(place.version()).isEqualTo(version);
        assertThat(place.policy()).isEqualTo(policy);
        assertThat(place.grouped()).isTrue();
    }

    private Grouping.Place place(String product, String release) {
        return Imports.listed(product).grouping().of(release);
    }
}
