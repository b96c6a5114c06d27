package org.partnersupport.entitlement.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnersupport.entitlement.api.Allowance;
import org.partnersupport.entitlement.api.Benefit;
import org.partnersupport.entitlement.api.Benefits;
import org.partnersupport.entitlement.api.Plan;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.Competency;

class BenefitCatalogueIT {
    private static final Entitlements HERE = new Entitlements();
    private static final LocalDate TODAY = Entitlements.TODAY;

    @ParameterizedTest(name = "{0}, competency {1}: {2}")
    @DisplayName("EN: what each kind of offer grants")
    @CsvSource({
        "ACTION_PACK,       NONE,  PRODUCT_SUPPORT 10",
        "SOLUTIONS_PARTNER, NONE,  PRODUCT_SUPPORT 20 + SIGNATURE_CLOUD_SUPPORT unlimited",
        "LEGACY_SILVER,     CLOUD, PRODUCT_SUPPORT 15 + SIGNATURE_CLOUD_SUPPORT unlimited",
        "LEGACY_SILVER,     OTHER, PRODUCT_SUPPORT 15 + SIGNATURE_CLOUD_SUPPORT 5",
        "LEGACY_GOLD,       CLOUD, PRODUCT_SUPPORT 20 + SIGNATURE_CLOUD_SUPPORT unlimited",
        "LEGACY_GOLD,       OTHER, PRODUCT_SUPPORT 20 + SIGNATURE_CLOUD_SUPPORT 10",
        "UNHEARD_OF,        NONE,  ''",
    })
    void grants(String tier, Competency competency, String expected) {
        assertThat(grantedBy(tier, competency, TODAY).stream()
                        .map(plan -> plan.benefit().code() + " " + text(plan.allowance()))
                        .collect(Collectors.joining(" + ")))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("EN-1: a change takes effect from its day on and never rewrites a contract already issued")
    void datedChange() {
        var before = HERE.partnerWith("DATED_TIER", Competency.NONE);
        assertThat(HERE.contracts(before)).isEmpty();
        HERE.people.execute("INSERT INTO entitlement.allowance VALUES"
                + " ('DATED_TIER', 'NONE', 'PRODUCT_SUPPORT_10', '2020-01-01', '2026-11-22'),"
                + " ('DATED_TIER', 'NONE', 'PRODUCT_SUPPORT_15', '2026-11-23', NULL)");
        var issued = HERE.partnerWith("DATED_TIER", Competency.NONE);
        assertThat(codes(grantedBy("DATED_TIER", Competency.NONE, TODAY))).containsExactly("PRODUCT_SUPPORT_10");
        assertThat(codes(grantedBy("DATED_TIER", Competency.NONE, TODAY.plusDays(1))))
                .containsExactly("PRODUCT_SUPPORT_15");
        HERE.people.execute("UPDATE entitlement.plan SET incidents = 99 WHERE code = 'PRODUCT_SUPPORT_10'");
        assertThat(HERE.line(issued, "PRODUCT_SUPPORT_10").allowance().granted())
                .isEqualTo(10);
        HERE.people.execute("UPDATE entitlement.plan SET incidents = 10 WHERE code = 'PRODUCT_SUPPORT_10'");
    }

    @Test
    @DisplayName("AC-2: both benefits are listed in catalogue order, each with the kind of product it serves")
    void benefits() {
        assertThat(HERE.work.inTransaction(() -> HERE.beans.get(Benefits.class).all()))
                .extracting(Benefit::code)
                .containsExactly("PRODUCT_SUPPORT", "SIGNATURE_CLOUD_SUPPORT");
    }

    @Test
    @DisplayName("EN: the brand word Signature stays as it is in Japanese")
    void brandWord() {
        assertThat(grantedBy("LEGACY_GOLD", Competency.OTHER, TODAY))
                .extracting(plan -> plan.label().ja())
                .containsExactly("製品サポート 20 件", "Signature Cloud Support 10 件");
    }

    private static List<Plan> grantedBy(String tier, Competency competency, LocalDate day) {
        return HERE.work.inTransaction(() -> HERE.beans.get(Benefits.class).grantedBy(tier, competency, day));
    }

    private static List<String> codes(List<Plan> plans) {
        return plans.stream().map(Plan::code).toList();
    }

    private static String text(Allowance allowance) {
        return allowance.unlimited() ? "unlimited" : Integer.toString(allowance.granted());
    }
}
