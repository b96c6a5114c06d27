package org.partnersupport.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnersupport.e2e.Portal;

/** What is about to end, seen eleven months later on a portal whose clock is the story's. */
@ExtendWith(Browsing.class)
class ForesightE2E {
    private static final String JA = "admin@daichi.example";
    private static final String EN = "partner@daichi.example";
    private static final int NARROW = 375;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Browsing.Chromium chromium;

    ForesightE2E(Browsing.Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    @DisplayName(
            "EN-5, AC-8, EN-1, PU1: warnings once for each admin, what ends when, and what if; narrow and free of violations")
    void eleven_months_later() throws Exception {
        try (var portal = Portal.start(
                "foresight",
                Map.of(
                        "PARTNER_SUPPORT_DEMO_PASSWORD",
                        Portal.PASSWORD,
                        "PARTNER_SUPPORT_DEMO_CLOCK",
                        "2027-02-01T03:00:00Z"))) {
            askedAboutSqlServer(Site.of(portal));
            portal.stop();
            portal.startAgain(Map.of("PARTNER_SUPPORT_DEMO_CLOCK", "2027-12-15T03:00:00Z"));
            var site = Site.of(portal);
            awaitWarnings(site);
            try (var ja = new Visitor(chromium, site, "ja");
                    var en = new Visitor(chromium, site, "en")) {
                warnings(ja, en);
                timeline(ja, en);
                whatIf(ja, en);
            }
        }
    }

    private static void askedAboutSqlServer(Site site) {
        new Company(site).linked(JA);
        var request = Map.of(
                "product", "mssqlserver",
                "release", "16.0",
                "severity", "C",
                "title", "Slow",
                "description", "Slow");
        site.as(JA)
                .post("/support-requests", request, UUID.randomUUID().toString())
                .expecting(201);
    }

    private static void awaitWarnings(Site site) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (site.as(EN).get("/warnings").expecting(200).json().size() < 2) {
            assertThat(Instant.now()).as("the warnings come").isBefore(end);
            Thread.sleep(300);
        }
    }

    /** One admin puts a warning away, the other still has it. */
    private static void warnings(Visitor ja, Visitor en) {
        ja.entersAs(JA, "/home").sees("引き継ぎのない契約がまもなく終わります").sees("2028年1月31日");
        ja.sees("利用中のバージョンがまもなく対象外になります").sees("SQL Server 2022").sees("2028年1月11日");
        assertThat(ja.violations()).isEmpty();
        ja.at("[id$=dismiss]").first().click();
        assertThat(ja.at("[id$=dismiss]")).hasCount(1);

        en.entersAs(EN, "/home").sees("A contract ends and nothing follows").sees("31 January 2028");
        en.sees("A version you use loses its cover");
        assertThat(en.at("[id$=dismiss]")).hasCount(2);
        assertThat(en.violations()).isEmpty();
    }

    private static void timeline(Visitor ja, Visitor en) {
        ja.follows("期限の見通し").waitsFor("/contracts/timeline").sees("2028年1月").sees("契約の終了");
        ja.sees("特典の対象となる最終日").sees("新しいバージョンへの移行を計画してください");
        en.goesTo("/contracts/timeline")
                .sees("January 2028")
                .sees("Last day of cover")
                .sees("End of contract");
        narrow(ja);
        narrow(en);
    }

    private static void whatIf(Visitor ja, Visitor en) {
        ja.goesTo("/benefits/what-if").follows("ソリューション パートナー指定").waitsFor("tier=SOLUTIONS_PARTNER");
        assertThat(ja.at("table.matrix tbody tr").nth(1)).containsText("無制限");
        assertThat(ja.at("table.matrix tbody tr").nth(1)).containsText("増える");
        en.goesTo("/benefits/what-if").follows("Action Pack").waitsFor("tier=ACTION_PACK");
        assertThat(en.at("table.matrix tbody tr").first()).containsText("20 incidents");
        assertThat(en.at("table.matrix tbody tr").first()).containsText("10 incidents");
        assertThat(en.at("table.matrix tbody tr").nth(1)).containsText("Less");
        narrow(ja);
        narrow(en);
    }

    private static void narrow(Visitor visitor) {
        assertThat(visitor.violations()).isEmpty();
        visitor.page().setViewportSize(NARROW, 800);
        assertThat(visitor.violations()).isEmpty();
        assertThat(visitor.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(NARROW);
        visitor.page().setViewportSize(1440, 900);
    }
}
