package org.partnersupport.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request that turns out to hold another problem is split, in each language. */
@ExtendWith(Browsing.class)
class SplitE2E {
    private static final String MEMBER = "member@aoba.example";

    private final Browsing.Chromium chromium;
    private final Site site;
    private final Company company;

    SplitE2E(Browsing.Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
        this.company = new Company(site);
    }

    @ParameterizedTest
    @CsvSource({
        "ja,担当エンジニアがこのリクエストの分割を提案しています,リクエスト %s,同意済み,辞退しました",
        "en,The engineer proposes to split this request,Request %s,Agreed,Declined."
    })
    @DisplayName(
            "RQ-6, PL-6: the engineer proposes, the requester reads who pays and what is left, agrees and sees the part;"
                    + " another one is declined")
    void split(String language, String asked, String titled, String agreed, String declined) {
        company.linked(MEMBER);
        var whole = company.opened(MEMBER, "two problems");
        var view = "/requests/view?number=" + whole;
        var part = "part " + UUID.randomUUID();
        try (var requester = new Visitor(chromium, site, language);
                var engineer = new Visitor(chromium, site, language)) {
            engineer.entersAs("engineer@vendor.example", view).at("#propose").click();
            assertThat(engineer.at("#split-title-error")).not().isEmpty();
            assertThat(engineer.at("#split-description-error")).not().isEmpty();
            proposes(engineer, part);
            assertThat(engineer.at("[aria-labelledby=split-asked]")).hasCount(0);
            assertThat(engineer.violations()).isEmpty();

            var left = company.remaining(MEMBER);
            requester.entersAs(MEMBER, view).sees(asked).sees(part);
            requester.sees(Words.REMAINING.in(language).formatted(left, left - 1));
            assertThat(requester.violations()).isEmpty();
            assertThat(company.remaining(MEMBER)).isEqualTo(left);
            requester.at("[id$=agree]").click();
            requester.waitsFor("opened=true").sees(part).sees(Words.OPENED.in(language));
            assertThat(company.remaining(MEMBER)).isEqualTo(left - 1);
            requester.follows(titled.formatted(whole)).waitsFor(whole).sees(agreed);

            proposes(engineer.goesTo(view).sees(agreed), "and a third");
            requester.goesTo(view).at("[id$=decline]").click();
            requester.sees(declined);
            assertThat(requester.at("[aria-labelledby=split-asked]")).hasCount(0);
            assertThat(company.remaining(MEMBER)).isEqualTo(left - 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"ja,すでに決まっています", "en,Already decided"})
    @DisplayName("RQ-6: what was declined in one tab is told in the other one that still asks, and nothing opens")
    void decidedElsewhere(String language, String decided) {
        company.linked(MEMBER);
        var view = "/requests/view?number=" + company.opened(MEMBER, "two tabs");
        try (var requester = new Visitor(chromium, site, language);
                var engineer = new Visitor(chromium, site, language)) {
            proposes(engineer.entersAs("engineer@vendor.example", view), "another");
            var left = company.remaining(MEMBER);
            requester.entersAs(MEMBER, view);
            var tab = requester.opensATab(view);
            tab.locator("[id$=decline]").click();
            tab.waitForURL(url -> url.contains(view));
            assertThat(tab.locator("[id$=decline]")).hasCount(0);

            requester.at("[id$=agree]").click();
            requester.sees(decided);
            assertThat(requester.at("[id$=agree]")).hasCount(0);
            assertThat(company.remaining(MEMBER)).isEqualTo(left);
        }
    }

    private static void proposes(Visitor engineer, String part) {
        engineer.fills("split-title", part).fills("split-description", part);
        engineer.at("#propose").click();
        assertThat(engineer.at("#split-title")).hasValue("");
        engineer.sees(part);
    }
}
