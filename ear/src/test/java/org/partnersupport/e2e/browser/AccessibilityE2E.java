package org.partnersupport.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PU1, PU3: no page violates WCAG 2.2 AA as far as axe sees, and none scrolls sideways at 320 pixels. */
@ExtendWith(Browsing.class)
class AccessibilityE2E {
    private static final List<String> PAGES = List.of(
            "/home",
            "/benefits",
            "/benefits/table",
            "/benefits/renew",
            "/benefits/what-if",
            "/benefits/what-if?tier=LEGACY_GOLD&competency=OTHER",
            "/contracts/timeline",
            "/plans",
            "/plans?q=no-such-product",
            "/plans?product=windows-server",
            "/plans?product=windows-server&release=2022",
            "/plans?product=windows-server&release=2025",
            "/plans?product=azure-kubernetes-service",
            "/cloud",
            "/cloud/workload?product=azure",
            "/csp/customers",
            "/csp/customer?code=kiri",
            "/requests/new?product=azure&release=current&customer=kiri",
            "/contracts",
            "/contracts/link",
            "/plans/compare",
            "/purchases",
            "/purchases/buy?product=windows-server&release=2025",
            "/requests",
            "/requests?q=nothing-like-it",
            "/requests/new",
            "/requests/new?product=windows-server&release=2025",
            "/organisation/users",
            "/organisation/statement",
            "/organisation/statement?by=PERSON&from=2027-01-01",
            "/organisation/audit",
            "/organisation/audit?q=nothing-like-it",
            "/organisation/invite",
            "/account",
            "/account/password",
            "/account/tokens",
            "/no-such-page");

    private final Browsing.Chromium chromium;
    private final Site site;
    private final Company company;

    AccessibilityE2E(Browsing.Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
        this.company = new Company(site);
    }

    static Stream<Arguments> looks() {
        return Stream.of("ja", "en")
                .flatMap(language ->
                        Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).map(colours -> Arguments.of(language, colours)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    @DisplayName("PU1: signed in, every page is free of violations")
    void everyPage(String language, ColorScheme colours) {
        company.linked("admin@aoba.example");
        try (var visitor = new Visitor(chromium, site, language, colours)) {
            assertThat(visitor.goesTo("/sign-in").violations()).as("/sign-in").isEmpty();
            visitor.entersAs("admin@aoba.example", "/home");
            for (var path : PAGES) {
                assertThat(visitor.goesTo(path).violations()).as(path).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    @DisplayName("PU1: so are the pages of a request, its ledger, and forms with errors")
    void aRequestAndErrors(String language, ColorScheme colours) {
        company.linked("admin@aoba.example");
        var number = company.opened("admin@aoba.example", "axe");
        var contract = company.contractOf("aoba");
        var ledger = "/contracts/ledger?contract=" + contract.get("id").asString() + "&line="
                + contract.get("lines").get(0).get("id").asString();
        try (var visitor = new Visitor(chromium, site, language, colours)) {
            var view = "/requests/view?number=" + number;
            visitor.entersAs("admin@aoba.example", view);
            assertThat(visitor.violations()).as(view).isEmpty();
            assertThat(visitor.goesTo(view + "&opened=true").violations()).isEmpty();
            assertThat(visitor.goesTo("/requests").violations()).isEmpty();
            assertThat(visitor.goesTo(ledger).violations()).as(ledger).isEmpty();
            for (var page : List.of(
                    "/contracts/people?contract=" + contract.get("id").asString(),
                    "/organisation/statement?by=PRODUCT&of=windows-server")) {
                assertThat(visitor.goesTo(page).violations()).as(page).isEmpty();
            }

            visitor.goesTo("/contracts/link").at("#send").click();
            visitor.at("#errors").waitFor();
            assertThat(visitor.violations()).as("errors").isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @DisplayName("PU3: no page scrolls sideways at 320 pixels")
    void narrow(String language) {
        company.linked("admin@aoba.example");
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.page().setViewportSize(320, 640);
            visitor.entersAs("admin@aoba.example", "/home");
            for (var path : PAGES) {
                var width = visitor.goesTo(path).page().evaluate("document.documentElement.scrollWidth");
                assertThat((int) width).as(path).isLessThanOrEqualTo(320);
            }
        }
    }
}
