package org.partnersupport.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PU7 to PU10: nothing typed is lost, nothing is done twice, what is copied is exact and an address is the whole view. */
@ExtendWith(Browsing.class)
class SafetyE2E {
    private final Browsing.Chromium chromium;
    private final Site site;
    private final Company company;

    SafetyE2E(Browsing.Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
        this.company = new Company(site);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @DisplayName(
            "PU7, AC-7: an ID is copied exactly as it is, written in digits of one width, and copying is said aloud")
    void copying(String language) {
        var contract = company.contractOf("daichi");
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.allowsTheClipboard().entersAs("member@daichi.example", "/benefits");
            for (var id : new String[] {"accessId", "contractId"}) {
                var value = contract.get(id).asString();
                var button = visitor.at("[data-copy='" + value + "']").first();
                var said = button.getAttribute("data-said");
                button.click();
                assertThat(visitor.at("#announcer")).hasText(said);
                assertThat(visitor.clipboard()).isEqualTo(value);
            }
            var font = visitor.at(".id code").first().evaluate("code => getComputedStyle(code).fontFamily");
            assertThat((String) font).contains("mono");
        }
    }

    @ParameterizedTest
    @CsvSource({"ja,agent", "en,admin"})
    @DisplayName("PU8, RQ-4, TC-035: two tabs, reloading and going back open one request and take one incident")
    void onceOnly(String language, String who) {
        var account = who + "@daichi.example";
        company.linked(account);
        var before = company.remaining(account);
        var title = "once " + UUID.randomUUID();
        try (var visitor = new Visitor(chromium, site, language)) {
            writes(visitor, account, title, language);
            var other = visitor.opensATab("/requests/new?step=4");

            visitor.presses(Words.OPEN.in(language)).waitsFor("/requests/view");
            visitor.page().reload();
            visitor.page().goBack();
            assertThat(visitor.at("#open")).hasCount(0);
            other.locator("#open").click();
            other.waitForURL(url -> url.contains("/requests/view"));

            assertThat(other.locator("main")).containsText(title);
            assertThat(company.requestsOf(account, title.substring(5))).isEqualTo(1);
            assertThat(company.remaining(account)).isEqualTo(before - 1);
        }
    }

    private static void writes(Visitor visitor, String account, String title, String language) {
        visitor.entersAs(account, "/requests/new?" + Company.COVERED)
                .presses(Words.NEXT.in(language))
                .waitsFor("step=2");
        visitor.at("input[type=radio][value=C]").check();
        visitor.fills("subject", title)
                .fills("description", title)
                .presses(Words.NEXT.in(language))
                .waitsFor("step=3")
                .presses(Words.NEXT.in(language))
                .waitsFor("step=4");
    }

    @ParameterizedTest
    @CsvSource({"ja,admin,true", "en,member,false"})
    @DisplayName("PU9: what is typed after the session has ended is there again after signing in, however it was sent")
    void typedAfterTheEnd(String language, String who, boolean byScript) {
        var account = who + "@aoba.example";
        company.linked(account);
        var text = "まだ送っていない " + UUID.randomUUID();
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs(account, "/requests/new?" + Company.COVERED)
                    .presses(Words.NEXT.in(language))
                    .waitsFor("step=2")
                    .losesTheSession();
            visitor.at("#description").click();
            visitor.page().keyboard().insertText(text);
            if (byScript) {
                visitor.at("#subject").focus();
            } else {
                visitor.page().keyboard().press("Tab");
                visitor.page().keyboard().press("Tab");
                visitor.page().keyboard().press("Enter");
            }
            visitor.waitsFor("/sign-in");
            signsIn(visitor.page(), account);
            visitor.waitsFor("/requests/new");
            assertThat(visitor.at("#description")).hasValue(text);

            visitor.losesTheSession().goesTo("/requests/new?step=2");
            signsIn(visitor.page(), "partner@aoba.example");
            visitor.waitsFor("/requests/new");
            assertThat(visitor.page().content()).as("not for somebody else").doesNotContain(text);
        }
    }

    private void signsIn(Page page, String account) {
        page.locator("#username").fill(account);
        page.locator("#password").fill(site.password());
        page.locator("#enter").click();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    @DisplayName("PU10: search and filter stand in the address, which survives the sign-in, reloading and going back")
    void theAddressIsTheView(String language) {
        var account = "member@daichi.example";
        company.linked(account);
        var word = "w" + UUID.randomUUID().toString().substring(0, 8);
        company.opened(account, "address " + word);
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs(account, "/requests?status=OPEN&q=" + word);
            assertThat(visitor.address()).isEqualTo("/requests?status=OPEN&q=" + word);
            assertThat(visitor.at("#q")).hasValue(word);
            assertThat(visitor.at("tbody tr")).hasCount(1);

            visitor.at(".chips a[href*='CLOSED']").click();
            visitor.waitsFor("status=CLOSED");
            assertThat(visitor.address()).contains("q=" + word);
            assertThat(visitor.at("tbody tr")).hasCount(0);
            visitor.page().goBack();
            assertThat(visitor.at("tbody tr")).hasCount(1);
            visitor.page().reload();
            assertThat(visitor.at("tbody tr")).hasCount(1);
        }
    }
}
