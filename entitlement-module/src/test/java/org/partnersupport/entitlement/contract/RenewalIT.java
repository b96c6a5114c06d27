package org.partnersupport.entitlement.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.Contract.Link;
import org.partnersupport.entitlement.api.ContractLine;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.entitlement.api.Sharing;
import org.partnersupport.entitlement.linking.AccountLinks;
import org.partnersupport.entitlement.testing.CoverageTable;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.api.event.BenefitsActivated;
import org.partnersupport.membership.api.event.BenefitsActivated.Renewal;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.RefusedException;

class RenewalIT {
    private static final Entitlements HERE = new Entitlements();
    private static final LocalDate LAST = LocalDate.of(2027, 11, 21);
    private static final LocalDate NEXT = LAST.plusDays(1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    static {
        HERE.beans
                .with(Audit.class, (actor, organisation, action, subject, detail) -> {})
                .of(
                        "org.partnersupport.entitlement.sharing.ShareContract",
                        "org.partnersupport.membership.account.AccountDirectory");
    }

    private final Organisation organisation = HERE.people.partner();
    private final Caller admin = HERE.people.member(organisation, Role.GLOBAL_ADMIN);
    private final Caller guest = HERE.people.person();

    @BeforeEach
    void thisYear() {
        HERE.clock.moveTo(Entitlements.TODAY);
    }

    @AfterEach
    void proveTheLedger() {
        HERE.assertLedgerExact();
    }

    @Test
    @DisplayName(
            "AC-9: renewed in advance, the old contract pays to the last moment of its last day, the new one after it")
    void noGap() {
        renewed("ACTION_PACK", "ACTION_PACK");
        assertThat(pays(guest)).isEqualTo(old().id());
        assertThat(codes(guest)).containsExactly("NOT_BEGUN");

        HERE.clock.moveTo(Instant.parse("2027-11-21T14:59:59.999Z"));
        assertThat(pays(guest)).isEqualTo(old().id());
        assertThat(states(guest)).containsExactly(Contract.State.ACTIVE, Contract.State.UPCOMING);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> open(fresh().lines().get(0).id(), LAST))
                .withMessageContaining("NO_USABLE_PLAN");

        HERE.clock.move(Duration.ofMillis(1));
        assertThat(pays(guest)).isEqualTo(fresh().id());
        assertThat(codes(guest)).containsExactly("EXPIRED");
        assertThat(states(guest)).containsExactly(Contract.State.SUPERSEDED, Contract.State.ACTIVE);
    }

    @Test
    @DisplayName("AC-9: each tells of the other and its dates; a new pair, a year of its own")
    void chain() {
        renewed("ACTION_PACK", "ACTION_PACK");
        assertThat(old().successorOf()).isNull();
        assertThat(old().successor())
                .isEqualTo(new Contract.Neighbour(
                        fresh().id(), NEXT, NEXT.plusYears(1).minusDays(1)));
        assertThat(fresh().successorOf()).isEqualTo(new Contract.Neighbour(old().id(), Entitlements.TODAY, LAST));
        assertThat(fresh().accessId()).isNotEqualTo(old().accessId());
    }

    @Test
    @DisplayName("AC-9: links come along with their day, cap and revocation; what was spent begins anew")
    void links() {
        var offer = HERE.activate(organisation, "ACTION_PACK", Competency.NONE);
        var revoked = HERE.people.member(organisation);
        link(guest);
        link(revoked);
        sharing().cap(admin, old().id(), guest.account(), 2);
        sharing().revoke(admin, old().id(), revoked.account());
        open(null, Entitlements.TODAY);
        var since = linkOf(guest, old()).since();
        renew(offer, "ACTION_PACK", DECEMBER);

        HERE.clock.moveTo(NEXT);
        assertThat(linkOf(guest, fresh())).isEqualTo(new Link(since, null, 2, 0));
        assertThat(linkOf(revoked, fresh()).revokedOn()).isEqualTo(Entitlements.TODAY);
    }

    @Test
    @DisplayName(
            "AC-9: until the new contract begins, what changes about the links of the old one is so on the new one")
    void linksAfterIssue() {
        renewed("ACTION_PACK", "ACTION_PACK");
        var late = HERE.people.person();
        link(late);
        assertThat(linkOf(late, fresh()).revoked()).isFalse();
        sharing().cap(admin, old().id(), late.account(), 3);
        sharing().revoke(admin, old().id(), guest.account());
        assertThat(linkOf(late, fresh()).cap()).isEqualTo(3);
        assertThat(HERE.contracts(guest)).isEmpty();
        sharing().allowAgain(admin, old().id(), guest.account());
        assertThat(HERE.contracts(guest)).hasSize(2);

        HERE.clock.moveTo(NEXT);
        sharing().revoke(admin, old().id(), guest.account());
        assertThat(pays(guest)).isEqualTo(fresh().id());
    }

    @Test
    @DisplayName("AC-9: who links at the very moment of renewal has the link on both contracts")
    void linkingWhileRenewing() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 20; i++) {
                var partner = HERE.people.partner();
                var offer = HERE.activate(partner, "ACTION_PACK", Competency.NONE);
                var colleague = HERE.people.member(partner);
                var contract = HERE.contracts(colleague).get(0);
                var linking = threads.submit(() -> link(colleague, contract));
                var renewing = threads.submit(() -> HERE.fire(renewal(partner, offer, "ACTION_PACK", DECEMBER, NEXT)));
                linking.get();
                renewing.get();
                assertThat(HERE.contracts(colleague)).hasSize(2).allMatch(Contract::linked);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("AC-9: renewed late, nothing can pay in the gap and the links still come along")
    void late() {
        var offer = HERE.activate(organisation, "ACTION_PACK", Competency.NONE);
        link(guest);
        HERE.clock.moveTo(NEXT);
        assertThat(codes(guest)).containsExactly("EXPIRED");
        assertThat(states(guest)).containsExactly(Contract.State.EXPIRED);

        HERE.clock.moveTo(NEXT.plusDays(9));
        renew(offer, "ACTION_PACK", NEXT.plusDays(9));
        assertThat(fresh().start()).isEqualTo(NEXT.plusDays(9));
        assertThat(pays(guest)).isEqualTo(fresh().id());
        assertThat(states(guest)).containsExactly(Contract.State.SUPERSEDED, Contract.State.ACTIVE);
    }

    @Test
    @DisplayName(
            "AC-9, EN-4: an open request keeps its payer; given back after the end it gives nothing to either contract")
    void openRequests() {
        renewed("ACTION_PACK", "ACTION_PACK");
        var solved = open(null, Entitlements.TODAY);
        var withdrawn = open(null, Entitlements.TODAY);
        HERE.clock.moveTo(NEXT);
        HERE.settle(solved, true, NEXT);
        HERE.settle(withdrawn, false, NEXT);
        assertThat(old().lines().get(0))
                .extracting(ContractLine::remaining, ContractLine::reserved, ContractLine::consumed)
                .containsExactly(8, 0, 1);
        assertThat(fresh().lines().get(0).remaining()).isEqualTo(10);
    }

    @Test
    @DisplayName("AC-9, EN-1: a change of tier comes with the renewal, by the table of the new contract's first day")
    void tierChanges() {
        HERE.people.execute(
                "INSERT INTO entitlement.allowance (tier, competency, plan, valid_from, valid_until)"
                        + " VALUES ('SOLUTIONS_PARTNER', 'NONE', 'PRODUCT_SUPPORT_10', ?, ?)",
                NEXT,
                NEXT);
        renewed("LEGACY_SILVER", "SOLUTIONS_PARTNER");
        assertThat(old().lines())
                .extracting(line -> line.plan().code())
                .containsExactly("PRODUCT_SUPPORT_15", "SIGNATURE_5");
        assertThat(fresh().lines())
                .extracting(line -> line.plan().code())
                .containsExactlyInAnyOrder("PRODUCT_SUPPORT_20", "PRODUCT_SUPPORT_10", "SIGNATURE_UNLIMITED");
        assertThat(fresh().lines()).extracting(ContractLine::tier).containsOnly("SOLUTIONS_PARTNER");
    }

    @Test
    @DisplayName(
            "AC-5, AC-9: renewing twice gives one successor; an offer that continues one without contract is a first one")
    void once() {
        var offer = HERE.activate(organisation, "ACTION_PACK", Competency.NONE);
        var following = renewal(organisation, offer, "ACTION_PACK", DECEMBER, NEXT);
        HERE.fire(following);
        HERE.fire(following);
        assertThat(HERE.contracts(admin)).hasSize(2);

        var other = HERE.people.partner();
        HERE.fire(renewal(other, Ids.next(), "ACTION_PACK", DECEMBER, LocalDate.of(2027, 1, 1)));
        assertThat(HERE.contracts(HERE.people.member(other))).singleElement().satisfies(contract -> {
            assertThat(contract.successorOf()).isNull();
            assertThat(contract.start()).isEqualTo(LocalDate.of(2027, 1, 1));
        });
    }

    private void renewed(String tier, String nextTier) {
        var offer = HERE.activate(organisation, tier, Competency.OTHER);
        link(guest);
        renew(offer, nextTier, DECEMBER);
    }

    private void renew(UUID offer, String tier, LocalDate day) {
        HERE.fire(renewal(organisation, offer, tier, day, NEXT));
    }

    private static BenefitsActivated renewal(
            Organisation organisation, UUID offer, String tier, LocalDate day, LocalDate begins) {
        return new BenefitsActivated(
                Ids.next(),
                organisation.id(),
                tier,
                Competency.NONE,
                day,
                begins.plusYears(1),
                Ids.next(),
                HERE.clock.instant(),
                new Renewal(offer, begins));
    }

    private Contract old() {
        return HERE.contracts(admin).get(0);
    }

    private Contract fresh() {
        return HERE.contracts(admin).get(1);
    }

    private static List<Contract.State> states(Caller caller) {
        return HERE.contracts(caller).stream().map(Contract::state).toList();
    }

    private void link(Caller caller) {
        link(caller, old());
    }

    private static void link(Caller caller, Contract contract) {
        HERE.work.run(() -> HERE.beans.get(AccountLinks.class).link(caller, contract.id(), "LINKED"));
    }

    private static Link linkOf(Caller caller, Contract contract) {
        List<Contract> seen = HERE.work.inTransaction(
                () -> HERE.beans.get(VisibleContracts.class).withRevoked(caller, NEXT));
        for (var one : seen) {
            if (one.id().equals(contract.id()) && one.link() != null) {
                return one.link();
            }
        }
        throw new AssertionError("no link of " + caller.username());
    }

    private static Sharing sharing() {
        return HERE.work.transactional(Sharing.class, HERE.beans.get(Sharing.class));
    }

    private UUID open(@Nullable UUID line, LocalDate day) {
        var request = Ids.next();
        HERE.open(request, guest, CoverageTable.ON_PREMISES, line, day);
        return request;
    }

    private static @Nullable UUID pays(Caller caller) {
        return plans(caller).usable().get(0).contract();
    }

    private static List<String> codes(Caller caller) {
        return plans(caller).unavailable().stream()
                .flatMap(plan -> plan.reasons().stream())
                .map(reason -> reason.code())
                .toList();
    }

    private static PlanChoice.Answer plans(Caller caller) {
        var today = LocalDate.ofInstant(HERE.clock.instant(), java.time.ZoneId.of("Asia/Tokyo"));
        return HERE.work.inTransaction(() -> HERE.beans
                .get(PlanChoice.class)
                .plansFor(caller, CoverageTable.ON_PREMISES, CoverageTable.CURRENT, today));
    }
}
