package org.partnersupport.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LK-7: sharing a contract, told once in each language, with guests of their own. */
@ExtendWith(Browsing.class)
class SharingE2E {
    private static final int NARROW = 375;

    private final Browsing.Chromium chromium;
    private final Site site;

    SharingE2E(Browsing.Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({
        "ja, member@fuji.example, 招待を作る, 招待を受ける, 契約を追加しました, 招待は使用済みです",
        "en, agent@fuji.example, Make an invitation, Accept the invitation, Contract added, Invitation already used"
    })
    @DisplayName(
            "LK-7: an admin copies an invitation, the guest signs in and accepts by a button, the next one is late")
    void invitation(String language, String guest, String make, String accept, String added, String used) {
        var people = people();
        try (var admin = new Visitor(chromium, site, language);
                var guests = new Visitor(chromium, site, language);
                var late = new Visitor(chromium, site, language)) {
            admin.entersAs("admin@daichi.example", "/contracts");
            admin.at("a[href*='/contracts/people']").first().click();
            admin.waitsFor(people).presses(make);
            var link = admin.at("#invitation-link").innerText();
            admin.goesTo(people);
            assertThat(admin.at("#invitation-link")).hasCount(0);

            var path = link.substring(site.url().length());
            guests.entersAs(guest, path);
            assertThat(site.as(guest).get("/contracts").json().isEmpty())
                    .as("opening the link changes nothing")
                    .isTrue();
            assertThat(guests.violations()).isEmpty();
            guests.presses(accept).waitsFor("linked=").sees(added);

            late.entersAs("partner@fuji.example", path).presses(accept).sees(used);
        }
    }

    @ParameterizedTest
    @CsvSource({"ja, kenji, 取り消し済み", "en, hana, Revoked"})
    @DisplayName(
            "LK-7, PU1, PU3: capping, revoking and allowing again by name, also on a narrow screen and free of violations")
    void people(String language, String who, String revoked) {
        var people = people();
        var contract = daichi();
        site.as(who + "@personal.example").post("/links", contract);
        try (var admin = new Visitor(chromium, site, language)) {
            admin.entersAs("partner@daichi.example", people);
            var row = admin.at("table.people tr")
                    .filter(new Locator.FilterOptions()
                            .setHasText(site.as(who + "@personal.example")
                                    .get("/me")
                                    .json()
                                    .get("displayName")
                                    .asString()));
            row.locator("input[name=cap]").fill("３");
            row.locator("[id$=save]").click();
            assertThat(row.locator("input[name=cap]")).hasValue("3");

            admin.page().setViewportSize(NARROW, 800);
            row.locator("summary").press("Enter");
            assertThat(admin.violations()).isEmpty();
            assertThat(admin.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(NARROW);
            row.locator("[id$=revoke]").press("Enter");
            assertThat(row).containsText(revoked);
            row.locator("summary").press("Enter");
            row.locator("[id$=allow]").press("Enter");
            assertThat(row).not().containsText(revoked);
        }
    }

    private String people() {
        site.as("admin@daichi.example").post("/benefits/activation");
        return "/contracts/people?contract="
                + site.as("admin@daichi.example")
                        .get("/contracts")
                        .json()
                        .get(0)
                        .get("id")
                        .asString();
    }

    private Map<String, String> daichi() {
        var contract = site.as("admin@daichi.example").get("/contracts").json().get(0);
        return Map.of(
                "accessId", contract.get("accessId").asString(),
                "contractId", contract.get("contractId").asString());
    }
}
