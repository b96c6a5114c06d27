package org.partnersupport.entitlement.planchoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.Contract.Link;
import org.partnersupport.entitlement.planchoice.PlanFacts.Standing;
import org.partnersupport.membership.kernel.Refusal;

class PlanRuleTest {
    @Test
    @DisplayName("PL-1: a linked line with something left, on its last day, for a covered version can pay")
    void usable() {
        assertThat(PlanRule.objections(Plans.usable(Plans.COVERED))).isEmpty();
    }

    @Test
    @DisplayName("PL-2: EXPIRED from the day after the end on")
    void expired() {
        assertObjections(
                Plans.held(Plans.PRODUCT_SUPPORT, 10, 4, Plans.DAY.minusDays(1), true, Plans.COVERED),
                new Refusal("EXPIRED", Map.of("end", "2026-11-21")));
    }

    @Test
    @DisplayName("PL-2: NO_INCIDENTS_LEFT when all are used, never for an unlimited line")
    void usedUp() {
        assertObjections(
                Plans.held(Plans.PRODUCT_SUPPORT, 10, 0, Plans.DAY, true, Plans.COVERED),
                new Refusal("NO_INCIDENTS_LEFT", Map.of("granted", "10")));
        assertObjections(Plans.held(Plans.SIGNATURE, 0, 0, Plans.DAY, true, Plans.CLOUD));
    }

    @Test
    @DisplayName("PL-2: a line used up and ended has both reasons; what expired unused was not used up")
    void usedUpAndExpired() {
        var ended = Plans.DAY.minusDays(1);
        assertThat(codes(Plans.held(Plans.PRODUCT_SUPPORT, 10, 0, ended, true, Plans.COVERED)))
                .containsExactly("EXPIRED", "NO_INCIDENTS_LEFT");
        assertThat(codes(Plans.held(Plans.PRODUCT_SUPPORT, 10, 4, ended, true, Plans.COVERED)))
                .containsExactly("EXPIRED");
    }

    @Test
    @DisplayName("PL-2: NOT_FOR_THIS_PRODUCT for Signature on premises and for Product Support in the cloud")
    void otherKind() {
        assertObjections(
                Plans.held(Plans.SIGNATURE, 0, 0, Plans.DAY, true, Plans.COVERED),
                new Refusal("NOT_FOR_THIS_PRODUCT", Map.of("serves", "CLOUD", "deployment", "ON_PREMISES")));
        assertObjections(
                Plans.held(Plans.PRODUCT_SUPPORT, 10, 10, Plans.DAY, true, Plans.CLOUD),
                new Refusal("NOT_FOR_THIS_PRODUCT", Map.of("serves", "ON_PREMISES", "deployment", "CLOUD")));
    }

    @Test
    @DisplayName("PL-2: VERSION_NOT_COVERED carries the verdict, and is no matter of Signature")
    void versionNotCovered() {
        assertObjections(
                Plans.usable(Plans.TOO_OLD),
                new Refusal(
                        "VERSION_NOT_COVERED",
                        Map.of("reason", "OLDER_THAN_N_MINUS_1", "current", "2025", "mainstreamEnd", "2029-10-09")));
        assertThat(codes(Plans.held(Plans.SIGNATURE, 0, 0, Plans.DAY, true, Plans.TOO_OLD)))
                .containsExactly("NOT_FOR_THIS_PRODUCT");
    }

    @Test
    @DisplayName("LK-7, PL-2: LINK_REVOKED tells since when, in place of NOT_LINKED, and has a way out")
    void revoked() {
        var revoked = new Link(Instant.EPOCH, LocalDate.of(2026, 11, 20), null, 0);
        assertObjections(
                Plans.held(Plans.PRODUCT_SUPPORT, 10, 10, Plans.DAY, revoked, Plans.COVERED),
                new Refusal("LINK_REVOKED", Map.of("revokedOn", "2026-11-20")));
    }

    @Test
    @DisplayName("LK-7, PL-2: USER_CAP_REACHED when as much is spent as allowed, also on an unlimited line; not before")
    void capped() {
        assertObjections(
                Plans.held(Plans.PRODUCT_SUPPORT, 10, 7, Plans.DAY, capped(3, 3), Plans.COVERED),
                new Refusal("USER_CAP_REACHED", Map.of("cap", "3", "spent", "3")));
        assertObjections(
                Plans.held(Plans.SIGNATURE, 0, 0, Plans.DAY, capped(2, 3), Plans.CLOUD),
                new Refusal("USER_CAP_REACHED", Map.of("cap", "2", "spent", "3")));
        assertObjections(Plans.held(Plans.PRODUCT_SUPPORT, 10, 7, Plans.DAY, capped(4, 3), Plans.COVERED));
    }

    @Test
    @DisplayName("AC-9, PL-2: NOT_BEGUN for a contract issued in advance, until its first day, and none else")
    void notBegun() {
        var start = Plans.DAY.plusDays(1);
        assertObjections(
                Plans.held(Plans.PRODUCT_SUPPORT, 10, 10, start.plusYears(1), true, Plans.COVERED),
                new Refusal("NOT_BEGUN", Map.of("start", start.toString())));
        assertObjections(Plans.held(Plans.PRODUCT_SUPPORT, 10, 10, Plans.DAY.plusYears(1), true, Plans.COVERED));
    }

    private static Link capped(int cap, int spent) {
        return new Link(Instant.EPOCH, null, cap, spent);
    }

    @Test
    @DisplayName("PL-2: all the reasons of one plan are told together")
    void allReasons() {
        assertThat(codes(Plans.held(Plans.PRODUCT_SUPPORT, 10, 0, Plans.DAY.minusDays(1), false, Plans.TOO_OLD)))
                .containsExactly("VERSION_NOT_COVERED", "EXPIRED", "NO_INCIDENTS_LEFT", "NOT_LINKED");
        assertThat(codes(Plans.notHeld(Standing.NOT_ACTIVATED, Plans.SIGNATURE, Plans.COVERED)))
                .containsExactly("NOT_FOR_THIS_PRODUCT", "NOT_ACTIVATED");
        assertThat(codes(Plans.notHeld(Standing.NOT_GRANTED, Plans.SIGNATURE, Plans.CLOUD)))
                .containsExactly("TIER_NOT_ELIGIBLE");
    }

    @Test
    @DisplayName("PL-1: there is something to do about every reason")
    void everyReasonHasARemedy() {
        assertThat(PlanRule.ALL)
                .allSatisfy(rule -> assertThat(new NextSteps(false, false, false)
                                .after(List.of(Refusal.of(rule.reason())), true, true))
                        .isNotEmpty());
    }

    private static void assertObjections(PlanFacts plan, Refusal... expected) {
        assertThat(PlanRule.objections(plan)).containsExactly(expected);
    }

    private static List<String> codes(PlanFacts plan) {
        return PlanRule.objections(plan).stream().map(Refusal::code).toList();
    }
}
