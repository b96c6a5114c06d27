package org.partnersupport.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the portal is for, told once in each language. Every story takes accounts of its own. */
@ExtendWith(Browsing.class)
class StoriesE2E {
    private static final String NOT_COVERED = "product=windows-server&release=2022";

    private final Browsing.Chromium chromium;
    private final Site site;
    private final Company company;

    StoriesE2E(Browsing.Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
        this.company = new Company(site);
    }

    @ParameterizedTest
    @CsvSource({"ja,cedar", "en,birch"})
    @DisplayName(
            "AC-4, AC-7: an agent sees why activating is not theirs, an admin activates, and then both see the IDs")
    void activationByRole(String language, String organisation) {
        try (var agent = new Visitor(chromium, site, language);
                var admin = new Visitor(chromium, site, language)) {
            agent.entersAs("agent@" + organisation + ".example", "/benefits");
            assertThat(agent.at("#activate-disabled")).hasAttribute("aria-disabled", "true");
            assertThat(agent.at("#why-not")).not().isEmpty();

            admin.entersAs("admin@" + organisation + ".example", "/benefits").follows(Words.ACTIVATE.in(language));
            admin.at("#activate").click();
            assertThat(admin.at(".id code").first()).isVisible();

            agent.goesTo("/benefits");
            assertThat(agent.at(".id code").first()).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({"ja,kenji", "en,hana"})
    @DisplayName("LK-2, LK-3, LK-4, LK-5: a personal account links with full-width digits, and again is no error")
    void linkingWithFullWidthDigits(String language, String person) {
        var contract = company.contractOf("aoba");
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs(person + "@personal.example", "/contracts/link");
            types(visitor, "1234 5678 9012", contract.get("contractId").asString())
                    .sees(Words.UNKNOWN_PAIR.in(language));
            assertThat(visitor.at("#access-id")).hasValue("1234 5678 9012");

            types(visitor, fullWidth(contract, "accessId"), fullWidth(contract, "contractId"))
                    .waitsFor("linked=")
                    .sees(Words.JUST_LINKED.in(language));

            visitor.goesTo("/contracts/link");
            types(visitor, fullWidth(contract, "accessId"), fullWidth(contract, "contractId"))
                    .waitsFor("again=true")
                    .sees(Words.ALREADY_LINKED.in(language));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @DisplayName("PL-1, LC-3: why a plan cannot be used stands there with all its facts, and what can be done leads on")
    void whyAPlanCannotBeUsed(String language) {
        company.linked("member@aoba.example");
        var before = company.requestsOf("member@aoba.example", "");
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs("member@aoba.example", "/plans?" + NOT_COVERED);
            assertThat(visitor.address()).as("the query survives the sign-in").isEqualTo("/plans?" + NOT_COVERED);
            visitor.sees(Words.NOT_COVERED.in(language))
                    .sees(Words.MAINSTREAM_ENDED.in(language))
                    .sees(Words.VERSION_NOT_COVERED.in(language));
            assertThat(visitor.at(".reasons")).hasCount(2);

            visitor.follows(Words.LOOK_AT_2025.in(language)).waitsFor("release=2025");
            visitor.sees(Words.COVERED.in(language));
            assertThat(visitor.at("#usable .plan")).hasCount(1);
        }
        assertThat(company.requestsOf("member@aoba.example", ""))
                .as("looking creates no request")
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"ja,agent", "en,partner"})
    @DisplayName("PL-6, RQ-2, RQ-4, RQ-5: opening by a double click takes one incident, withdrawing gives it back")
    void openingAndClosingMovesTheBalance(String language, String who) {
        var account = who + "@aoba.example";
        company.linked(account);
        var before = company.remaining(account);
        var title = UUID.randomUUID() + " <b>起動</b> しない";
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs(account, "/plans?" + Company.COVERED);
            visitor.at("#usable .btn.primary").click();
            visitor.waitsFor("/requests/new").presses(Words.NEXT.in(language)).waitsFor("step=2");
            visitor.presses(Words.NEXT.in(language)).sees(Words.TITLE_MISSING.in(language));
            visitor.at("input[type=radio][value=B]").check();
            visitor.fills("subject", title)
                    .fills("description", "line one\nline two")
                    .presses(Words.NEXT.in(language))
                    .waitsFor("step=3")
                    .presses(Words.NEXT.in(language))
                    .waitsFor("step=4")
                    .sees(Words.REMAINING.in(language).formatted(before, before - 1));
            visitor.button(Words.OPEN.in(language)).dblclick();
            visitor.waitsFor("/requests/view").sees(Words.OPENED.in(language)).sees(title);
            assertThat(company.remaining(account)).isEqualTo(before - 1);
            assertThat(company.requestsOf(account, title.substring(0, 36))).isEqualTo(1);

            visitor.at("input[name=resolution][value=WITHDRAWN]").check();
            visitor.at("#close").click();
            visitor.sees(Words.CLOSED.in(language));
            assertThat(company.remaining(account)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"ja,agent", "en,member"})
    @DisplayName("PU8: a request that was closed in another tab says so, and is shown as it is now")
    void closedInAnotherTab(String language, String who) {
        var account = who + "@daichi.example";
        company.linked(account);
        var number = company.opened(account, "two tabs");
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs(account, "/requests/view?number=" + number);
            visitor.at("input[name=resolution][value=SOLVED]").check();
            site.as(account)
                    .post("/support-requests/" + number + "/close", Map.of("resolution", "WITHDRAWN"))
                    .expecting(200);

            visitor.at("#close").click();
            visitor.sees(Words.ALREADY_CLOSED.in(language));
            assertThat(visitor.at("#reopen")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @DisplayName("ID-3, ID-4: an account of a CSP-only organisation is told so and can sign in with another account")
    void wrongAccount(String language) {
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs("admin@elm.example", "/benefits").sees(Words.NOT_AUTHORIZED.in(language));
            visitor.at("main form[action$='/sign-out'] button").first().click();
            visitor.waitsFor("/sign-in");
            assertThat(visitor.at("#username")).isVisible();
            visitor.goesTo("/requests");
            assertThat(visitor.address()).as("the old session is gone").startsWith("/sign-in");
        }
    }

    @ParameterizedTest
    @CsvSource({"ja,partner", "en,agent"})
    @DisplayName("PU8, PU9: a draft survives the change of language, a second tab and the end of the session")
    void aDraftSurvivesTheEndOfTheSession(String language, String who) {
        var account = who + "@daichi.example";
        company.linked(account);
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs(account, "/requests/new?" + Company.COVERED)
                    .presses(Words.NEXT.in(language))
                    .waitsFor("step=2");
            var half = "半分だけ " + UUID.randomUUID();
            visitor.fills("subject", half);
            visitor.page()
                    .waitForResponse(
                            answer -> answer.request().method().equals("POST"),
                            () -> visitor.at("#description").focus());

            visitor.losesTheSession().goesTo("/requests/new?step=2");
            assertThat(visitor.at("#username")).isVisible();
            visitor.entersAs(account, "/requests/new?step=2");
            assertThat(visitor.at("#subject")).hasValue(half);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @DisplayName("PU18, TC-001: a request number that is not visible is a page not found, inside the portal's frame")
    void whatIsNotVisibleDoesNotExist(String language) {
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs("admin@elm.example", "/requests");
            var answer = visitor.page().navigate(site.url() + "/requests/view?number=10001");
            assertThat(answer.status()).isEqualTo(404);
            visitor.sees(Words.PAGE_NOT_FOUND.in(language));
        }
    }

    private static Visitor types(Visitor visitor, String accessId, String contractId) {
        visitor.fills("access-id", accessId).fills("contract-id", contractId);
        visitor.at("#send").click();
        return visitor;
    }

    private static String fullWidth(JsonNode contract, String field) {
        return contract.get(field)
                .asString()
                .replaceAll("(.{4})(?=.)", "$1-")
                .chars()
                .map(sign -> sign + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
