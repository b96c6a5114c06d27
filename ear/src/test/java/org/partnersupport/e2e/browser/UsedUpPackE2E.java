package org.partnersupport.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnersupport.e2e.Portal;
import org.partnersupport.e2e.RunningPortal;

/** CL-5: a Signature pack of 5 with nothing left, seen in both languages at Azure. */
@ExtendWith({Browsing.class, RunningPortal.class})
class UsedUpPackE2E {
    private static final String JA = "admin@fuji.example";
    private static final String EN = "partner@fuji.example";

    /** The demonstration has no Silver organisation without a cloud competency. */
    private static final String SILVER = """
            INSERT INTO membership.offer (id, organisation_id, tier, competency, starts_on, ends_on, activate_by)
            SELECT gen_random_uuid(), id, 'LEGACY_SILVER', 'OTHER', current_date - 30, current_date + 300, current_date + 300
              FROM membership.organisation WHERE code = 'fuji'""";

    private final Browsing.Chromium chromium;
    private final Portal portal;

    UsedUpPackE2E(Browsing.Chromium chromium, Portal portal) {
        this.chromium = chromium;
        this.portal = portal;
    }

    @Test
    @DisplayName(
            "CL-5, LK-5: at Azure a used-up Silver pack says so and where to buy; linking again changes nothing; free of violations")
    void usedUp() throws SQLException {
        try (var database = portal.database();
                var statement = database.createStatement()) {
            assertThat(statement.executeUpdate(SILVER)).isEqualTo(1);
        }
        var site = Site.of(portal);
        var company = new Company(site);
        company.linked(JA);
        company.linked(EN);
        for (var i = 0; i < 5; i++) {
            asked(site);
        }
        try (var ja = new Visitor(chromium, site, "ja");
                var en = new Visitor(chromium, site, "en")) {
            told(ja, JA, "付与された 5 件はすべて使用中または消費済みです", "ベンダーにサポート プランを依頼してください", "サポート プランの比較");
            told(
                    en,
                    EN,
                    "All 5 incidents granted are reserved or charged",
                    "ask the vendor for a support plan",
                    "Compare support plans");
            linksAgain(ja, company, "ja");
            linksAgain(en, company, "en");
        }
    }

    private static void asked(Site site) {
        var request = Map.of(
                "product", "azure",
                "release", "current",
                "severity", "C",
                "title", "Slow",
                "description", "Slow");
        site.as(JA)
                .post("/support-requests", request, UUID.randomUUID().toString())
                .expecting(201);
    }

    private static void told(Visitor visitor, String account, String usedUp, String where, String compare) {
        visitor.entersAs(account, "/cloud").at("a[href*='product=azure']").click();
        visitor.waitsFor("/cloud/workload").sees("Signature Cloud Support").sees(usedUp);
        assertThat(visitor.at("#usable .plan")).hasCount(0);
        assertThat(visitor.at("#buy")).containsText(where);
        assertThat(visitor.violations()).isEmpty();
        visitor.follows(compare).waitsFor("/plans/compare");
    }

    private static void linksAgain(Visitor visitor, Company company, String language) {
        var contract = company.contractOf("fuji");
        visitor.goesTo("/cloud/workload?product=azure")
                .at("a[href*='/contracts/link?next']")
                .first()
                .click();
        visitor.waitsFor("/contracts/link")
                .fills("access-id", contract.get("accessId").asString())
                .fills("contract-id", contract.get("contractId").asString());
        visitor.at("#send").click();
        visitor.waitsFor("again=true").sees(Words.ALREADY_LINKED.in(language));
    }
}
