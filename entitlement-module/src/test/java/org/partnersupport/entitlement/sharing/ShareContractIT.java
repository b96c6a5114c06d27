package org.partnersupport.entitlement.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnersupport.entitlement.sharing.Shared.HERE;
import static org.partnersupport.entitlement.sharing.Shared.assertRefused;
import static org.partnersupport.entitlement.sharing.Shared.audited;
import static org.partnersupport.entitlement.sharing.Shared.in;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.Links.Outcome;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.entitlement.api.PlanChoice.NextStep;
import org.partnersupport.entitlement.api.PlanChoice.Unavailable;
import org.partnersupport.entitlement.api.Sharing.LinkedAccount;
import org.partnersupport.entitlement.linking.AccountLinks;
import org.partnersupport.entitlement.testing.CoverageTable;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Refusal;

class ShareContractIT {
    private final Shared shared = new Shared();
    private final ShareContract sharing = HERE.beans.get(ShareContract.class);
    private final Caller person = HERE.people.person();

    @AfterEach
    void proveTheLedger() {
        HERE.assertLedgerExact();
    }

    @Test
    @DisplayName(
            "LK-7: an admin sees everyone linked, from wherever, and what each spent: open or charged, not released")
    void everyone() {
        link(shared.member);
        link(person);
        var charged = open(person);
        HERE.settle(charged, true, Entitlements.TODAY);
        HERE.settle(open(person), false, Entitlements.TODAY);
        open(person);
        assertThat(linked())
                .extracting(LinkedAccount::account, LinkedAccount::spent)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(shared.member.account(), 0),
                        org.assertj.core.groups.Tuple.tuple(person.account(), 2));
    }

    @Test
    @DisplayName("LK-7: to others the contract is unknown, even linked; the own organisation's people lack the role")
    void whoMay() {
        link(person);
        var foreignAdmin = HERE.people.member(HERE.people.partner(), Role.GLOBAL_ADMIN);
        link(foreignAdmin);
        var agent = HERE.people.member(shared.organisation, Role.ADMIN_AGENT);
        for (var stranger : List.of(person, foreignAdmin)) {
            refusedToAll(stranger, "UNKNOWN_CONTRACT");
        }
        for (var colleague : List.of(shared.member, agent)) {
            refusedToAll(colleague, "ROLE_REQUIRED");
        }
        assertRefused(() -> sharing.linkedTo(shared.admin, Ids.next())).containsExactly("UNKNOWN_CONTRACT");
        assertRefused(() -> sharing.revoke(shared.admin, shared.contract.id(), Ids.next()))
                .containsExactly("UNKNOWN_LINK");
    }

    private void refusedToAll(Caller caller, String code) {
        var contract = shared.contract.id();
        assertRefused(() -> sharing.linkedTo(caller, contract)).containsExactly(code);
        assertRefused(() -> sharing.revoke(caller, contract, person.account())).containsExactly(code);
        assertRefused(() -> sharing.allowAgain(caller, contract, person.account()))
                .containsExactly(code);
        assertRefused(() -> sharing.cap(caller, contract, person.account(), 1)).containsExactly(code);
        assertRefused(() -> sharing.rotate(caller, contract)).containsExactly(code);
    }

    @Test
    @DisplayName(
            "LK-7, PL-2, TC-040: a revoked account no longer sees the pair, pays nothing, hears why, and cannot link itself")
    void revoked() {
        link(person);
        in(() -> sharing.revoke(shared.admin, shared.contract.id(), person.account()));
        in(() -> sharing.revoke(shared.admin, shared.contract.id(), person.account()));
        assertThat(HERE.contracts(person)).isEmpty();
        var plan = unavailable(person);
        assertThat(plan.reasons())
                .containsExactly(new Refusal("LINK_REVOKED", java.util.Map.of("revokedOn", "2026-11-22")));
        assertThat(plan.next()).contains(NextStep.ADD_CONTRACT).doesNotContain(NextStep.ASK_CONTRACT_ADMIN);
        assertThat(plan.remaining()).isNull();
        assertThat(plan.accessId()).isNull();
        assertThat(link(person))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("LINK_REVOKED"));
        assertThat(audited(shared.admin, "LINK_REVOKED")).isEqualTo(1);
        assertThat(audited(person, "LINK_REFUSED")).isEqualTo(1);
        assertThat(linked()).singleElement().satisfies(link -> {
            assertThat(link.revokedAt()).isEqualTo(HERE.clock.instant());
            assertThat(link.revokedBy()).isEqualTo(shared.admin.account());
        });
    }

    @Test
    @DisplayName(
            "LK-7: revoking leaves open requests their incident; allowed again, the account uses the plan as before")
    void allowedAgain() {
        link(person);
        var request = open(person);
        in(() -> sharing.cap(shared.admin, shared.contract.id(), person.account(), 3));
        in(() -> sharing.revoke(shared.admin, shared.contract.id(), person.account()));
        HERE.settle(request, true, Entitlements.TODAY);
        var again = in(() -> sharing.allowAgain(shared.admin, shared.contract.id(), person.account()));
        assertThat(again.revoked()).isFalse();
        assertThat(again.cap()).isEqualTo(3);
        assertThat(again.spent()).isEqualTo(1);
        open(person);
        assertThat(audited(shared.admin, "LINK_ALLOWED")).isEqualTo(1);
    }

    @Test
    @DisplayName("LK-7, PL-2: a cap is told with what is spent; taking it away frees the plan")
    void capped() {
        link(person);
        open(person);
        in(() -> sharing.cap(shared.admin, shared.contract.id(), person.account(), 1));
        assertThat(unavailable(person).reasons())
                .containsExactly(new Refusal("USER_CAP_REACHED", java.util.Map.of("cap", "1", "spent", "1")));
        in(() -> sharing.cap(shared.admin, shared.contract.id(), person.account(), null));
        open(person);
        assertThat(audited(shared.admin, "LINK_CAPPED")).isEqualTo(2);
    }

    @Test
    @DisplayName("LK-7, AC-7: a colleague whose link was revoked still sees the contract, and whom to ask")
    void revokedColleague() {
        link(shared.member);
        in(() -> sharing.revoke(shared.admin, shared.contract.id(), shared.member.account()));
        assertThat(HERE.contracts(shared.member))
                .singleElement()
                .satisfies(contract -> assertThat(contract.linked()).isFalse());
        var plan = unavailable(shared.member);
        assertThat(plan.reasons()).extracting(Refusal::code).containsExactly("LINK_REVOKED");
        assertThat(plan.next()).contains(NextStep.ASK_CONTRACT_ADMIN);
        assertThat(plan.remaining()).isEqualTo(20);
    }

    @Test
    @DisplayName("LK-7: a new Contract ID: links stay, everyone of the organisation sees it, the Access ID is the same")
    void rotated() {
        link(person);
        var rotated = in(() -> sharing.rotate(shared.admin, shared.contract.id()));
        assertThat(contractId(rotated))
                .isNotEqualTo(contractId(shared.contract))
                .hasSize(28);
        assertThat(rotated.accessId()).isEqualTo(shared.contract.accessId());
        assertThat(contractId(HERE.contracts(shared.member).get(0))).isEqualTo(contractId(rotated));
        assertThat(HERE.contracts(person).get(0).linked()).isTrue();
        open(person);
        assertThat(audited(shared.admin, "CONTRACT_ID_ROTATED")).isEqualTo(1);
    }

    private static String contractId(Contract contract) {
        return java.util.Objects.requireNonNull(contract.contractId()).text();
    }

    private List<LinkedAccount> linked() {
        return in(() -> sharing.linkedTo(shared.admin, shared.contract.id()));
    }

    private Outcome link(Caller caller) {
        return in(() -> HERE.beans.get(AccountLinks.class).link(caller, shared.contract.id(), "LINKED"));
    }

    private static java.util.UUID open(Caller caller) {
        var request = Ids.next();
        HERE.open(request, caller, CoverageTable.ON_PREMISES, null, Entitlements.TODAY);
        return request;
    }

    private static Unavailable unavailable(Caller caller) {
        return in(() -> HERE.beans
                        .get(PlanChoice.class)
                        .plansFor(caller, CoverageTable.ON_PREMISES, CoverageTable.CURRENT, Entitlements.TODAY))
                .unavailable()
                .stream()
                .filter(plan -> plan.plan().equals("PRODUCT_SUPPORT_20"))
                .findFirst()
                .orElseThrow();
    }
}
