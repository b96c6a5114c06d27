package org.partnersupport.entitlement.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.Plan;
import org.partnersupport.entitlement.api.WhatIf;
import org.partnersupport.entitlement.api.WhatIf.Change;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Offer;
import org.partnersupport.membership.api.Tier;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.membership.kernel.RefusedException;

class CompareMembershipsIT {
    private static final Entitlements HERE = new Entitlements();

    static {
        HERE.beans.of("org.partnersupport.entitlement.whatif.CompareMemberships");
    }

    private final Caller silver = HERE.partnerWith("LEGACY_SILVER", Competency.OTHER);

    @BeforeEach
    void today() {
        HERE.clock.moveTo(Entitlements.TODAY);
        HERE.people.execute("DELETE FROM entitlement.allowance WHERE valid_from > DATE '2021-01-01'");
    }

    @Test
    @DisplayName("EN-1: another membership side by side with what the contract was granted")
    void otherTier() {
        assertRows(silver, "LEGACY_GOLD", Competency.OTHER, null)
                .containsExactly(
                        tuple(List.of("PRODUCT_SUPPORT_15"), List.of("PRODUCT_SUPPORT_20"), Change.MORE),
                        tuple(List.of("SIGNATURE_5"), List.of("SIGNATURE_10"), Change.MORE));
        assertRows(silver, "SOLUTIONS_PARTNER", Competency.NONE, null)
                .extracting(row -> row.toList().get(1))
                .containsExactly(List.of("PRODUCT_SUPPORT_20"), List.of("SIGNATURE_UNLIMITED"));
        assertRows(silver, "ACTION_PACK", Competency.NONE, null)
                .containsExactly(
                        tuple(List.of("PRODUCT_SUPPORT_15"), List.of("PRODUCT_SUPPORT_10"), Change.LESS),
                        tuple(List.of("SIGNATURE_5"), List.of(), Change.LESS));
    }

    @Test
    @DisplayName("EN-1: the table is that of the day; what was issued stays what it was")
    void dated() {
        HERE.people.execute(
                "INSERT INTO entitlement.allowance (tier, competency, plan, valid_from)"
                        + " VALUES ('ACTION_PACK', 'NONE', 'SIGNATURE_5', ?), ('LEGACY_SILVER', 'OTHER', 'SIGNATURE_10', ?)",
                Entitlements.TODAY.plusDays(1),
                Entitlements.TODAY.plusDays(1));
        assertRows(silver, "ACTION_PACK", Competency.NONE, null).element(1).isEqualTo(signature(List.of()));
        HERE.clock.moveTo(Entitlements.TODAY.plusDays(1));
        assertRows(silver, "ACTION_PACK", Competency.NONE, null)
                .element(1)
                .isEqualTo(tuple(List.of("SIGNATURE_5"), List.of("SIGNATURE_5"), Change.SAME));
    }

    @Test
    @DisplayName("EN-2: one more plan comes on top of what there is, or of another membership")
    void onTop() {
        assertRows(silver, null, Competency.NONE, "SIGNATURE_5")
                .containsExactly(
                        tuple(List.of("PRODUCT_SUPPORT_15"), List.of("PRODUCT_SUPPORT_15"), Change.SAME),
                        tuple(List.of("SIGNATURE_5"), List.of("SIGNATURE_5", "SIGNATURE_5"), Change.MORE));
        assertRows(silver, "ACTION_PACK", Competency.NONE, "SIGNATURE_5")
                .element(1)
                .isEqualTo(tuple(List.of("SIGNATURE_5"), List.of("SIGNATURE_5"), Change.SAME));
    }

    @Test
    @DisplayName(
            "AC-9: today is what runs today: offers not activated count, contracts that ended or have not begun do not")
    void whatRuns() {
        HERE.clock.moveTo(Entitlements.TODAY.plusYears(1));
        var organisation = silver.organisation();
        assertThat(organisation).isNotNull();
        assertRows(silver, "ACTION_PACK", Competency.NONE, null)
                .element(0)
                .isEqualTo(tuple(List.of(), List.of("PRODUCT_SUPPORT_10"), Change.MORE));
        HERE.offers.put(
                silver.party(),
                List.of(new Offer(
                        Ids.next(),
                        silver.party(),
                        new Tier("SOLUTIONS_PARTNER", new Label("SP", "SP")),
                        Competency.NONE,
                        Entitlements.TODAY,
                        Entitlements.TODAY.plusYears(2),
                        Entitlements.TODAY.plusYears(2),
                        false)));
        assertRows(silver, "ACTION_PACK", Competency.NONE, null)
                .element(0)
                .isEqualTo(tuple(List.of("PRODUCT_SUPPORT_20"), List.of("PRODUCT_SUPPORT_10"), Change.LESS));
        assertRows(HERE.people.person(), "ACTION_PACK", Competency.NONE, null)
                .element(0)
                .isEqualTo(tuple(List.of(), List.of("PRODUCT_SUPPORT_10"), Change.MORE));
    }

    @Test
    @DisplayName(
            "What is not in the catalogue is refused, and a legacy membership needs its competency; nothing is written")
    void refused() {
        var before = HERE.people.number("SELECT count(*) FROM entitlement.ledger_entry");
        assertRefused("UNKNOWN_TIER", "PLATINUM", null);
        assertRefused("COMPETENCY_REQUIRED", "LEGACY_GOLD", null);
        assertRefused("UNKNOWN_PLAN", null, "PACK_OF_NOTHING");
        assertThat(HERE.people.number("SELECT count(*) FROM entitlement.ledger_entry"))
                .isEqualTo(before);
    }

    @Test
    @DisplayName("Packs are the plans that no membership grants")
    void packs() {
        List<Plan> none =
                HERE.work.inTransaction(() -> HERE.beans.get(WhatIf.class).packs());
        assertThat(none).extracting(Plan::code).doesNotContain("SIGNATURE_5", "PRODUCT_SUPPORT_10");
    }

    private static org.assertj.core.groups.Tuple signature(List<String> then) {
        return tuple(List.of("SIGNATURE_5"), then, Change.LESS);
    }

    private static ListAssert<org.assertj.core.groups.Tuple> assertRows(
            Caller caller, @Nullable String tier, Competency competency, @Nullable String plan) {
        var compared =
                HERE.work.inTransaction(() -> HERE.beans.get(WhatIf.class).compare(caller, tier, competency, plan));
        return assertThat(compared.rows().stream()
                .map(row -> tuple(codes(row.today()), codes(row.then()), row.change()))
                .toList());
    }

    private static List<String> codes(List<Plan> plans) {
        return plans.stream().map(Plan::code).toList();
    }

    private void assertRefused(String code, @Nullable String tier, @Nullable String plan) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> assertRows(silver, tier, Competency.NONE, plan))
                .withMessage(code);
    }
}
