package org.partnersupport.entitlement.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.ContractLine;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.entitlement.api.LedgerEntry;
import org.partnersupport.entitlement.testing.CoverageTable;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.event.BenefitsActivated;
import org.partnersupport.membership.api.event.BenefitsActivated.Renewal;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.RefusedException;

class RollOverIT {
    private static final Entitlements HERE = new Entitlements();
    private static final LocalDate LAST = LocalDate.of(2027, 11, 21);
    private static final LocalDate NEXT = LAST.plusDays(1);

    private final Organisation organisation = HERE.people.partner();
    private final Caller member = HERE.people.member(organisation);
    private UUID offer = Ids.next();

    @BeforeEach
    void oneOfTenIsUsed() {
        HERE.people.execute("DELETE FROM entitlement.roll_over");
        HERE.clock.moveTo(Entitlements.TODAY);
        offer = HERE.activate(organisation, "ACTION_PACK", Competency.NONE);
        HERE.link(member, contracts().get(0).id());
        HERE.open(Ids.next(), member, CoverageTable.ON_PREMISES, null, Entitlements.TODAY);
    }

    @AfterEach
    void proveTheLedger() {
        HERE.assertLedgerExact();
    }

    @Test
    @DisplayName("AC-9: unused incidents end with an EXPIRE entry and do not roll over by themselves")
    void doesNotByItself() {
        renew("ACTION_PACK", NEXT.minusDays(60), NEXT);
        afterTheEnd();
        assertThat(entries(0).get(0))
                .extracting(LedgerEntry::kind, LedgerEntry::amount, LedgerEntry::reason)
                .containsExactly(LedgerEntry.Kind.EXPIRE, -9, "CONTRACT_ENDED");
        assertThat(line(1).remaining()).isEqualTo(10);
    }

    @Test
    @DisplayName("AC-9: where the catalogue says so they are granted on the new line, once, with a reason of their own")
    void rollsOver() {
        rollOverFrom(LAST);
        renew("ACTION_PACK", NEXT.minusDays(60), NEXT);
        HERE.clock.moveTo(LAST);
        expire();
        assertThat(line(1).remaining()).isEqualTo(10);
        afterTheEnd();
        afterTheEnd();
        assertThat(line(0).remaining()).isZero();
        assertThat(line(1).remaining()).isEqualTo(19);
        assertThat(line(1).allowance().granted()).isEqualTo(19);
        assertThat(entries(1))
                .extracting(LedgerEntry::kind, LedgerEntry::amount, LedgerEntry::reason)
                .startsWith(org.assertj.core.groups.Tuple.tuple(LedgerEntry.Kind.GRANT, 9, "ROLLED_OVER"))
                .hasSize(2);
    }

    @Test
    @DisplayName("AC-9: the catalogue is asked about the last day; the day before and the day after do not count")
    void dated() {
        rollOverFrom(NEXT);
        HERE.people.execute(
                "INSERT INTO entitlement.roll_over (plan, valid_from, valid_until) VALUES ('PRODUCT_SUPPORT_10', ?, ?)",
                LAST.minusYears(1),
                LAST.minusDays(1));
        renew("ACTION_PACK", NEXT.minusDays(60), NEXT);
        afterTheEnd();
        assertThat(line(1).remaining()).isEqualTo(10);
    }

    @Test
    @DisplayName(
            "AC-9: they go to the line of the same benefit when the tier changes; renewed on the day after is in time")
    void otherTier() {
        rollOverFrom(LAST);
        afterTheEnd();
        renew("LEGACY_GOLD", NEXT, NEXT);
        afterTheEnd();
        assertThat(line(1).plan().code()).isEqualTo("PRODUCT_SUPPORT_20");
        assertThat(line(1).remaining()).isEqualTo(29);
    }

    @Test
    @DisplayName("AC-9: who renews late has lost them")
    void late() {
        rollOverFrom(LAST);
        HERE.clock.moveTo(NEXT.plusDays(1));
        expire();
        renew("ACTION_PACK", NEXT.plusDays(1), NEXT);
        expire();
        assertThat(line(1).remaining()).isEqualTo(10);
    }

    @Test
    @DisplayName(
            "AC-9: while openings of the last day race with the expiry, each incident is opened or expires, none both")
    void expiryInTheMiddleOfOpenings() throws Exception {
        HERE.clock.moveTo(NEXT);
        var threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> opening = () -> opened();
            Callable<Boolean> expiry = () -> {
                expire();
                return false;
            };
            var tasks = IntStream.range(0, 16)
                    .mapToObj(i -> i == 7 ? expiry : opening)
                    .toList();
            var opened = 1;
            for (var done : threads.invokeAll(tasks)) {
                opened += done.get() ? 1 : 0;
            }
            expire();
            assertThat(line(0).remaining()).isZero();
            assertThat(line(0).reserved()).isEqualTo(opened);
            var expired = entries(0).stream()
                    .filter(entry -> entry.kind() == LedgerEntry.Kind.EXPIRE)
                    .mapToInt(LedgerEntry::amount)
                    .sum();
            assertThat(opened - expired).isEqualTo(10);
        } finally {
            threads.shutdownNow();
        }
    }

    /** An opening that began on the last day and comes to the ledger after midnight. */
    private boolean opened() {
        try {
            HERE.open(Ids.next(), member, CoverageTable.ON_PREMISES, null, LAST);
            return true;
        } catch (RefusedException nothingLeft) {
            return false;
        }
    }

    private static void rollOverFrom(LocalDate day) {
        HERE.people.execute(
                "INSERT INTO entitlement.roll_over (plan, valid_from) VALUES ('PRODUCT_SUPPORT_10', ?)", day);
    }

    private void renew(String tier, LocalDate day, LocalDate begins) {
        HERE.fire(new BenefitsActivated(
                Ids.next(),
                organisation.id(),
                tier,
                Competency.NONE,
                day,
                begins.plusYears(1),
                Ids.next(),
                HERE.clock.instant(),
                new Renewal(offer, begins)));
    }

    private void afterTheEnd() {
        HERE.clock.moveTo(NEXT);
        expire();
    }

    private static void expire() {
        HERE.work.run(() -> HERE.beans.get(ExpireLines.class).expireSome());
        HERE.work.run(() -> HERE.beans.get(RollOver.class).rollOver());
    }

    private List<Contract> contracts() {
        return HERE.contracts(member);
    }

    private ContractLine line(int contract) {
        return contracts().get(contract).lines().get(0);
    }

    private List<LedgerEntry> entries(int contract) {
        return HERE.work.inTransaction(() -> HERE.beans
                .get(Contracts.class)
                .ledger(member, contracts().get(contract).id(), line(contract).id(), 0, 50)
                .items());
    }
}
