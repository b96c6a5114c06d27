package org.partnersupport.entitlement.planchoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.entitlement.api.PlanChoice.Answer;
import org.partnersupport.entitlement.api.PlanChoice.NextStep;
import org.partnersupport.entitlement.api.PlanChoice.Unavailable;
import org.partnersupport.entitlement.api.PlanChoice.Usable;
import org.partnersupport.entitlement.testing.CoverageTable;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Offer;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.api.Tier;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.membership.kernel.Refusal;

class PlanChoiceIT {
    private static final Entitlements HERE = new Entitlements();

    @AfterEach
    void proveTheLedger() {
        HERE.assertLedgerExact();
    }

    @Test
    @DisplayName("PL-1: what is linked and serves the product can pay; the rest is told with its reason")
    void bothLists() {
        var caller = HERE.partnerWith("LEGACY_GOLD", Competency.OTHER);
        var onPremises = plans(caller, CoverageTable.ON_PREMISES, CoverageTable.CURRENT);
        assertThat(onPremises.usable()).extracting(Usable::plan).containsExactly("PRODUCT_SUPPORT_20");
        assertThat(told(onPremises)).containsExactly("SIGNATURE_10 [NOT_FOR_THIS_PRODUCT]");
        var cloud = plans(caller, CoverageTable.CLOUD, CoverageTable.CURRENT);
        assertThat(cloud.usable()).extracting(Usable::plan).containsExactly("SIGNATURE_10");
        assertThat(told(cloud)).containsExactly("PRODUCT_SUPPORT_20 [NOT_FOR_THIS_PRODUCT]");
    }

    @Test
    @DisplayName("PL-2: before activation nothing can pay; an admin is told to activate, a member to ask")
    void notActivated() {
        var organisation = HERE.people.partner();
        offer(organisation, "LEGACY_SILVER", Competency.OTHER, false);
        var admin = plans(
                HERE.people.member(organisation, Role.PARTNER_ADMIN), CoverageTable.ON_PREMISES, CoverageTable.CURRENT);
        assertThat(admin.usable()).isEmpty();
        assertThat(told(admin))
                .containsExactly(
                        "PRODUCT_SUPPORT_15 [NOT_ACTIVATED]", "SIGNATURE_5 [NOT_FOR_THIS_PRODUCT, NOT_ACTIVATED]");
        assertThat(admin.unavailable().get(0).next()).containsExactly(NextStep.ACTIVATE);
        var member = plans(HERE.people.member(organisation), CoverageTable.ON_PREMISES, CoverageTable.CURRENT);
        assertThat(member.unavailable().get(0).next()).containsExactly(NextStep.ASK_ADMIN_TO_ACTIVATE);
    }

    @Test
    @DisplayName(
            "CL-1, PL-2: an Action Pack organisation is told that its tier has no Signature, once it has no other offer")
    void tierNotEligible() {
        var organisation = HERE.people.partner();
        var pack = offer(organisation, "ACTION_PACK", Competency.NONE, false);
        var member = HERE.people.member(organisation);
        assertThat(told(plans(member, CoverageTable.CLOUD, CoverageTable.CURRENT)))
                .containsExactly(
                        "PRODUCT_SUPPORT_10 [NOT_FOR_THIS_PRODUCT, NOT_ACTIVATED]",
                        "SIGNATURE_CLOUD_SUPPORT [TIER_NOT_ELIGIBLE]");
        HERE.offers.put(
                organisation.id(), List.of(pack, offer(organisation, "SOLUTIONS_PARTNER", Competency.NONE, false)));
        assertThat(told(plans(member, CoverageTable.CLOUD, CoverageTable.CURRENT)))
                .containsExactly(
                        "PRODUCT_SUPPORT_10 [NOT_FOR_THIS_PRODUCT, NOT_ACTIVATED]",
                        "PRODUCT_SUPPORT_20 [NOT_FOR_THIS_PRODUCT, NOT_ACTIVATED]",
                        "SIGNATURE_UNLIMITED [NOT_ACTIVATED]");
    }

    @Test
    @DisplayName("AC-7, LK-1: a colleague who has not linked sees the plan and is told to link")
    void notLinked() {
        var organisation = HERE.people.partner();
        HERE.activate(organisation, "ACTION_PACK", Competency.NONE);
        var answer = plans(HERE.people.member(organisation), CoverageTable.ON_PREMISES, CoverageTable.CURRENT);
        assertThat(told(answer)).containsExactly("PRODUCT_SUPPORT_10 [NOT_LINKED]");
        assertThat(answer.unavailable().get(0).next()).containsExactly(NextStep.LINK_CONTRACT);
    }

    @Test
    @DisplayName("LK-8: a workload that needs no IDs is paid for without linking, by the own organisation's plan only")
    void noIdsNeeded() {
        var organisation = HERE.people.partner();
        HERE.activate(organisation, "SOLUTIONS_PARTNER", Competency.NONE);
        var member = HERE.people.member(organisation);
        var answer = plans(member, CoverageTable.WITHOUT_IDS, CoverageTable.CURRENT);
        assertThat(answer.usable()).extracting(Usable::plan).containsExactly("SIGNATURE_UNLIMITED");
        assertThat(told(plans(member, CoverageTable.CLOUD, CoverageTable.CURRENT)))
                .contains("SIGNATURE_UNLIMITED [NOT_LINKED]");
        assertThat(plans(HERE.people.member(HERE.people.partner()), CoverageTable.WITHOUT_IDS, CoverageTable.CURRENT)
                        .usable())
                .isEmpty();
    }

    @Test
    @DisplayName("PL-2: a version that is not covered says so, and a newer one is offered")
    void versionNotCovered() {
        var caller = HERE.partnerWith("ACTION_PACK", Competency.NONE);
        var answer = plans(caller, CoverageTable.ON_PREMISES, CoverageTable.TOO_OLD);
        assertThat(answer.unavailable()).singleElement().satisfies(plan -> {
            assertThat(plan.reasons().get(0).facts()).containsEntry("reason", "OLDER_THAN_N_MINUS_1");
            assertThat(plan.next()).containsExactly(NextStep.CHOOSE_COVERED_VERSION);
            assertThat(plan.remaining()).isEqualTo(10);
        });
        assertThat(answer.buyIncident().refusal()).isEqualTo(Refusal.of("WORK_ACCOUNT_MAY_NOT_BUY"));
    }

    @Test
    @DisplayName("EN-2: of two offers' lines the one that ends first pays, and then the other")
    void endsFirst() {
        var organisation = HERE.people.partner();
        var caller = HERE.people.member(organisation);
        HERE.activate(organisation, "LEGACY_GOLD", Competency.OTHER);
        HERE.activate(organisation, "LEGACY_SILVER", Competency.OTHER);
        HERE.contracts(caller).forEach(contract -> HERE.link(caller, contract.id()));
        HERE.people.execute(
                "UPDATE entitlement.contract SET ends_on = ends_on - 1 WHERE organisation_id = ? AND id IN"
                        + " (SELECT contract_id FROM entitlement.contract_line WHERE plan = 'SIGNATURE_5')",
                organisation.id());
        var silver = HERE.line(caller, "SIGNATURE_5").id();
        var gold = HERE.line(caller, "SIGNATURE_10").id();
        for (int i = 0; i < 5; i++) {
            assertThat(open(caller)).isEqualTo(silver);
        }
        assertThat(open(caller)).isEqualTo(gold);
    }

    @Test
    @DisplayName("PL-4: an account with nothing gets empty lists and may still buy")
    void nothing() {
        var answer = plans(HERE.people.person(), CoverageTable.ON_PREMISES, CoverageTable.TOO_OLD);
        assertThat(answer.usable()).isEmpty();
        assertThat(answer.unavailable()).isEmpty();
        assertThat(answer.buyIncident().allowed()).isTrue();
    }

    private static UUID open(Caller caller) {
        return Objects.requireNonNull(HERE.open(Ids.next(), caller, CoverageTable.CLOUD, null, Entitlements.TODAY)
                .line());
    }

    private static Answer plans(Caller caller, String product, String release) {
        return HERE.work.inTransaction(
                () -> HERE.beans.get(PlanChoice.class).plansFor(caller, product, release, Entitlements.TODAY));
    }

    private static List<String> told(Answer answer) {
        return answer.unavailable().stream().map(PlanChoiceIT::told).toList();
    }

    private static String told(Unavailable plan) {
        return plan.plan() + " " + plan.reasons().stream().map(Refusal::code).toList();
    }

    private static Offer offer(Organisation organisation, String tier, Competency competency, boolean activated) {
        var offer = new Offer(
                Ids.next(),
                organisation.id(),
                new Tier(tier, new Label(tier, tier)),
                competency,
                Entitlements.TODAY,
                Entitlements.TODAY.plusYears(1),
                Entitlements.TODAY.plusYears(1),
                activated);
        HERE.offers.put(organisation.id(), List.of(offer));
        return offer;
    }
}
