package org.partnersupport.entitlement.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.Policy;
import org.partnersupport.entitlement.api.Product;
import org.partnersupport.entitlement.api.Release;
import org.partnersupport.entitlement.lifecycle.feed.Imports;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.testing.TestDatabase;

/** The catalogue as pages and API read it. */
class ProductQueryIT {
    static Catalogue catalogue;

    @BeforeAll
    static void importTheDefaultCatalogue() {
        var database = TestDatabase.migrated("membership", "entitlement");
        new Imports(database).defaults();
        catalogue = new Catalogue(database);
    }

    @Test
    void products_are_found_by_words_of_their_label_or_code() {
        assertThat(codes("ＳＥＲＶＥＲ windows", null))
                .containsExactly("windows-nano-server", "windows-server", "windows-server-core");
        assertThat(codes("mssql", null)).containsExactly("mssqlserver");
        assertThat(codes("no such product", null)).isEmpty();
    }

    @Test
    @DisplayName("LC-1: a product runs on premises, as devices do, or in the cloud")
    void deployment_can_be_chosen() {
        assertThat(codes(null, null)).hasSize(92).contains("microsoft-365", "azure", "dynamics-365", "power-platform");
        assertThat(codes("", Deployment.CLOUD))
                .contains("azure-kubernetes-service", "looker")
                .doesNotContain("windows");
        assertThat(codes("", Deployment.ON_PREMISES))
                .contains("windows", "surface")
                .doesNotContain("looker");
    }

    @Test
    void products_come_by_label() {
        var labels = catalogue.ask(products -> products.find(null, null)).stream()
                .map(Product::label)
                .toList();

        assertThat(labels).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void releases_come_newest_first_with_line_version_and_dates() {
        var releases = catalogue.ask(products -> products.releases("windows-server"));

        assertThat(releases).hasSize(20);
        assertThat(releases)
                .isSortedAccordingTo(Comparator.comparing(Release::releasedOn).reversed());
        assertThat(releases)
                .contains(new Release(
                        "2022",
                        "Windows Server 2022 (LTSC)",
                        "LTSC",
                        "2022",
                        Policy.FIXED,
                        LocalDate.parse("2021-08-18"),
                        LocalDate.parse("2026-10-13"),
                        LocalDate.parse("2031-10-14")));
    }

    @Test
    void what_is_not_in_the_catalogue_is_refused_by_name() {
        refused("UNKNOWN_PRODUCT", () -> catalogue.judge("no-such", "2022", LocalDate.parse("2026-11-22")));
        refused("UNKNOWN_PRODUCT", () -> catalogue.ask(products -> products.product("no-such")));
        refused("UNKNOWN_PRODUCT", () -> catalogue.ask(products -> products.releases("no-such")));
        refused("UNKNOWN_RELEASE", () -> catalogue.judge("windows-server", "2023", LocalDate.parse("2026-11-22")));
    }

    private static void refused(String code, Runnable question) {
        assertThatThrownBy(question::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private static List<String> codes(@Nullable String q, @Nullable Deployment deployment) {
        return catalogue.ask(products -> products.find(q, deployment)).stream()
                .map(Product::code)
                .toList();
    }
}
