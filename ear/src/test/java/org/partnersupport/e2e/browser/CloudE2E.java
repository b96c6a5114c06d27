package org.partnersupport.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cloud workloads and the customers of a provider, in each language. */
@ExtendWith(Browsing.class)
class CloudE2E {
    private final Browsing.Chromium chromium;
    private final Site site;
    private final Company company;

    CloudE2E(Browsing.Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
        this.company = new Company(site);
    }

    @ParameterizedTest
    @CsvSource({"ja,kiri,桐トレーディング", "en,sumire,Sumire Foods"})
    @DisplayName(
            "CL-3, PL-6: a request for a customer bears its name on every step, and the provider's plan takes no incident")
    void forACustomer(String language, String code, String name) {
        var title = "customer " + UUID.randomUUID();
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs("agent@aoba.example", "/csp/customers").follows(name);
            visitor.waitsFor("code=" + code).sees(name);
            visitor.at("a[href*='product=azure']").click();
            visitor.waitsFor("customer=" + code)
                    .sees(Words.ON_BEHALF.in(language).formatted(name));
            assertThat(visitor.at("#usable .plan").first()).containsText(Words.NO_INCIDENT.in(language));

            visitor.presses(Words.NEXT.in(language))
                    .waitsFor("step=2")
                    .sees(Words.ON_BEHALF.in(language).formatted(name));
            visitor.at("input[type=radio][value=C]").check();
            visitor.fills("subject", title)
                    .fills("description", title)
                    .presses(Words.NEXT.in(language))
                    .waitsFor("step=3")
                    .sees(Words.ON_BEHALF.in(language).formatted(name))
                    .presses(Words.NEXT.in(language))
                    .waitsFor("step=4")
                    .sees(Words.ON_BEHALF.in(language).formatted(name));
            visitor.presses(Words.OPEN.in(language))
                    .waitsFor("/requests/view")
                    .sees(title)
                    .sees(name);

            visitor.goesTo("/requests?customer=" + code).sees(title);
            var other = code.equals("kiri") ? "sumire" : "kiri";
            visitor.goesTo("/requests?customer=" + other);
            assertThat(visitor.page().content()).doesNotContain(title);
        }
    }

    @ParameterizedTest
    @CsvSource({"ja,partner", "en,member"})
    @DisplayName("CL-2, LK-1, LK-5: who has linked on-premises finds the same link at Azure, and linking again says so")
    void linkedOnceForAll(String language, String who) {
        var account = who + "@aoba.example";
        company.linked(account);
        var contract = company.contractOf("aoba");
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs(account, "/cloud").at("a[href*='product=azure']").click();
            visitor.waitsFor("/cloud/workload");
            assertThat(visitor.at("#usable .plan")).hasCount(1);

            visitor.at("a[href*='/contracts/link']").first().click();
            visitor.waitsFor("/contracts/link")
                    .fills("access-id", contract.get("accessId").asString())
                    .fills("contract-id", contract.get("contractId").asString());
            visitor.at("#send").click();
            visitor.waitsFor("again=true").sees(Words.ALREADY_LINKED.in(language));
        }
    }

    @ParameterizedTest
    @CsvSource({"ja,member@birch.example", "en,agent@birch.example"})
    @DisplayName("CL-1: at Azure an Action Pack organisation reads why its membership has no Signature Cloud Support")
    void actionPackAtAzure(String language, String account) {
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs(account, "/cloud/workload?product=azure");
            assertThat(visitor.at("#usable .plan")).hasCount(0);
            visitor.sees(Words.TIER_NOT_ELIGIBLE.in(language));
        }
    }

    @ParameterizedTest
    @CsvSource({"ja", "en"})
    @DisplayName("CL-4: customers are nobody's without the role, and a stranger's customer is a page not found")
    void customersOfOthers(String language) {
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs("member@aoba.example", "/csp/customers").sees(Words.NOT_AUTHORIZED.in(language));
        }
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs("agent@elm.example", "/home");
            var answer = visitor.page().navigate(site.url() + "/csp/customer?code=kiri");
            assertThat(answer.status()).isEqualTo(404);
            visitor.sees(Words.PAGE_NOT_FOUND.in(language));
        }
    }
}
