package org.partnersupport.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** EN: the table of what each membership includes. */
@ExtendWith(Browsing.class)
class BenefitsTableE2E {
    private final Browsing.Chromium chromium;
    private final Site site;

    BenefitsTableE2E(Browsing.Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({
        "en, Action Pack; Solutions Partner; Legacy Silver; Legacy Silver; Legacy Gold; Legacy Gold",
        "ja, Action Pack; ソリューション パートナー; レガシ Silver; レガシ Silver; レガシ Gold; レガシ Gold"
    })
    @DisplayName("EN: memberships stand in the order of the rulebook, under the catalogue's names, the own one marked")
    void order(String language, String tiers) {
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs("admin@birch.example", "/benefits/table");
            assertThat(visitor.at("tbody th")).containsText(tiers.split("; ", -1));
            assertThat(visitor.at("tr.own th")).containsText("Action Pack");
        }
    }
}
