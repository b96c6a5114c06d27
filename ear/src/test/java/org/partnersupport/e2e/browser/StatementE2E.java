package org.partnersupport.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The statement of an organisation, in each language. */
@ExtendWith(Browsing.class)
class StatementE2E {
    private final Browsing.Chromium chromium;
    private final Site site;
    private final Company company;

    StatementE2E(Browsing.Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
        this.company = new Company(site);
    }

    @ParameterizedTest
    @CsvSource({"ja,製品,Microsoft Windows Server,日時", "en,Product,Microsoft Windows Server,Time"})
    @DisplayName("issue 3, PU10, PU13: from a product to the entries behind it, to the request, and the same as a file")
    void drillDown(String language, String dimension, String product, String firstColumn) throws IOException {
        company.linked("partner@daichi.example");
        var number = company.opened("partner@daichi.example", "statement");
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs("admin@daichi.example", "/organisation/users");
            visitor.at("a[href$='/organisation/statement']").click();
            visitor.waitsFor("/organisation/statement").follows(dimension);
            visitor.waitsFor("by=PRODUCT").follows(product);
            visitor.waitsFor("of=windows-server");
            assertThat(visitor.page().content()).contains("number=" + number);

            var download = visitor.page()
                    .waitForDownload(
                            () -> visitor.at("a[href*='statement.csv']").click());
            assertThat(download.suggestedFilename()).matches("statement-[0-9-]{21}\\.csv");
            assertThat(Files.readString(download.path()))
                    .startsWith("\uFEFF" + firstColumn + ",")
                    .contains("," + number + ",");

            visitor.follows(number);
            visitor.waitsFor("/requests/view").sees(number);
        }
    }

    @ParameterizedTest
    @CsvSource({"ja,終了日が開始日より前", "en,The last day comes before the first"})
    @DisplayName("issue 3: a period that cannot be is said at its field, and what was typed stays")
    void wrongPeriod(String language, String said) {
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs("admin@daichi.example", "/organisation/statement?from=2026-05-02&to=2026-05-01")
                    .sees(said);
            assertThat(visitor.at("#from")).hasValue("2026-05-02");
            assertThat(visitor.at("#to")).hasAttribute("aria-invalid", "true");
        }
    }
}
