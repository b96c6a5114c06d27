package org.partnersupport.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PU1, PU3: no page violates WCAG 2.2 AA as far as axe sees, and none scrolls sideways at 320 pixels. */
@ExtendWith(Browsing.class)
class AccessibilityE2E {
    private static final String ADMIN = "admin@aoba.example";
    private static final int NARROW = 320;
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
            "/account/second-factor",
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

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @DisplayName(
            "PU1, PU3: signed in, every page is free of violations in light and dark colours, and none scrolls sideways at 320 pixels")
    void everyPage(String language) {
        company.linked(ADMIN);
        try (var visitor = new Visitor(chromium, site, language)) {
            isAccessible(visitor.goesTo("/sign-in"), "/sign-in");
            visitor.entersAs(ADMIN, "/home");
            for (var path : PAGES) {
                isAccessible(visitor.goesTo(path), path);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @DisplayName("PU1: so are the pages of a request, its ledger, and forms with errors")
    void aRequestAndErrors(String language) {
        company.linked(ADMIN);
        var number = company.opened(ADMIN, "axe");
        var contract = company.contractOf("aoba");
        var id = contract.get("id").asString();
        var line = contract.get("lines").get(0).get("id").asString();
        var view = "/requests/view?number=" + number;
        try (var visitor = new Visitor(chromium, site, language)) {
            isAccessible(visitor.entersAs(ADMIN, view), view);
            for (var path : List.of(
                    view + "&opened=true",
                    "/requests",
                    "/contracts/ledger?contract=" + id + "&line=" + line,
                    "/contracts/people?contract=" + id,
                    "/organisation/statement?by=PRODUCT&of=windows-server")) {
                isAccessible(visitor.goesTo(path), path);
            }

            visitor.goesTo("/contracts/link").at("#send").click();
            visitor.at("#errors").waitFor();
            isAccessible(visitor, "errors");
        }
    }

    /** Loaded once: colours and width are matters of style sheets, and no script of the portal asks for either. */
    private static void isAccessible(Visitor visitor, String what) {
        assertThat(visitor.violations()).as(what).isEmpty();
        assertThat(visitor.prefers(ColorScheme.DARK).violations())
                .as("%s, dark", what)
                .isEmpty();
        visitor.page().setViewportSize(NARROW, 640);
        assertThat((int) visitor.page().evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", what)
                .isLessThanOrEqualTo(NARROW);
        visitor.prefers(ColorScheme.LIGHT).page().setViewportSize(1440, 900);
    }
}
