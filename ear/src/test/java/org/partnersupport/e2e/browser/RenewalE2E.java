package org.partnersupport.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnersupport.e2e.Api;
import org.partnersupport.e2e.Portal;
import tools.jackson.databind.JsonNode;

/** AC-9: a renewal over midnight, seen in both languages at once, on a portal whose clock is the story's. */
@ExtendWith(Browsing.class)
class RenewalE2E {
    private static final String ADMIN = "admin@cedar.example";
    private static final String PLANS = "/plans?" + Company.COVERED;
    private static final Instant MIDNIGHT = Instant.parse("2028-01-31T15:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Browsing.Chromium chromium;

    RenewalE2E(Browsing.Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    @DisplayName(
            "AC-8, AC-9, PU1: renewed in advance with another tier; the old contract pays until midnight in Tokyo, the new one after it")
    void over_midnight() throws Exception {
        var begun = Instant.now();
        try (var portal = Portal.start(
                "renewal",
                Map.of(
                        "PARTNER_SUPPORT_DEMO_PASSWORD",
                        Portal.PASSWORD,
                        "PARTNER_SUPPORT_DEMO_CLOCK",
                        "2027-02-01T03:00:00Z"))) {
            var start = Duration.between(begun, Instant.now());
            renewed(Site.of(portal));

            portal.stop();
            portal.startAgain(Map.of("PARTNER_SUPPORT_DEMO_CLOCK", soonMidnight(start)));
            var site = Site.of(portal);
            try (var ja = new Visitor(chromium, site, "ja");
                    var en = new Visitor(chromium, site, "en")) {
                ja.entersAs(ADMIN, "/contracts").sees("引き継ぐ契約").sees("開始前");
                en.entersAs(ADMIN, "/contracts")
                        .sees("Continued by the contract of")
                        .sees("Not begun yet");
                var admin = site.as(ADMIN);
                assertThat(payers(admin))
                        .containsExactly(contracts(admin).get(0).get("id").asString());

                awaitMidnight(admin);
                assertThat(payers(admin))
                        .containsExactly(contracts(admin).get(1).get("id").asString());
                ja.goesTo("/contracts").sees("更新済み").sees("引き継いだ契約");
                en.goesTo("/contracts").sees("Renewed").sees("Continues the contract of");
                ja.goesTo(PLANS).sees("2029年1月31日");
                en.goesTo(PLANS).sees("31 January 2029");
                assertThat(en.violations()).isEmpty();
            }
        }
    }

    /** In Japanese a member sees why not, in English the admin renews. */
    private void renewed(Site site) {
        new Company(site).linked(ADMIN);
        try (var ja = new Visitor(chromium, site, "ja");
                var en = new Visitor(chromium, site, "en")) {
            ja.entersAs("member@cedar.example", "/benefits").sees("次の期間").follows("事前に更新する");
            ja.sees("2028年2月1日 から");
            assertThat(ja.button("更新する").getAttribute("aria-disabled")).isEqualTo("true");
            assertThat(ja.violations()).isEmpty();

            en.entersAs(ADMIN, "/benefits").sees("Next period").follows("Renew in advance");
            en.sees("From 1 February 2028");
            assertThat(en.violations()).isEmpty();
            en.presses("Renew now").waitsFor("/benefits").sees("The next period is renewed");
            en.sees("1 February 2028 to 31 January 2029");
            assertThat(en.violations()).isEmpty();
            ja.goesTo("/benefits").sees("2028年2月1日").sees("アクティブ化済み");
        }
    }

    /** A start before midnight and some more, for what is looked at before: both take as long as this machine takes. */
    private static String soonMidnight(Duration start) {
        return MIDNIGHT.minus(start.multipliedBy(7).dividedBy(4)).toString();
    }

    private static void awaitMidnight(Api admin) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!contracts(admin).get(1).get("state").asString().equals("ACTIVE")) {
            assertThat(Instant.now()).as("midnight comes").isBefore(end);
            Thread.sleep(500);
        }
    }

    private static JsonNode contracts(Api admin) {
        return admin.get("/contracts").expecting(200).json();
    }

    private static List<String> payers(Api admin) {
        return admin.get(PLANS)
                .expecting(200)
                .json()
                .get("usable")
                .valueStream()
                .map(plan -> plan.get("contract").asString())
                .toList();
    }
}
