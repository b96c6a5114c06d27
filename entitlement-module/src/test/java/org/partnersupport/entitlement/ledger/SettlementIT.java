package org.partnersupport.entitlement.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.ContractLine;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.entitlement.api.LedgerEntry;
import org.partnersupport.entitlement.testing.CoverageTable;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;

class SettlementIT {
    private static final Entitlements HERE = new Entitlements();
    private static final String PLAN = "PRODUCT_SUPPORT_10";
    private static final LocalDate TODAY = Entitlements.TODAY;

    private final Caller caller = HERE.partnerWith("ACTION_PACK", Competency.NONE);
    private final UUID request = Ids.next();
    private final LocalDate afterTheEnd = HERE.contracts(caller).get(0).end().plusDays(1);

    @BeforeEach
    void openOne() {
        HERE.clock.moveTo(TODAY);
        HERE.open(request, caller, CoverageTable.ON_PREMISES, null, TODAY);
    }

    @AfterEach
    void proveTheLedger() {
        HERE.assertLedgerExact();
    }

    @Test
    @DisplayName("RQ-5: a charged request keeps its incident, told by a movement of zero")
    void charged() {
        HERE.settle(request, true, TODAY);
        assertLine(9, 0, 1);
        assertThat(entries().get(0))
                .extracting(LedgerEntry::kind, LedgerEntry::amount, LedgerEntry::balance, LedgerEntry::reason)
                .containsExactly(LedgerEntry.Kind.CONSUME, 0, 9, "SOLVED");
    }

    @Test
    @DisplayName("RQ-5: a released request gives its incident back; settling again changes nothing")
    void released() {
        HERE.settle(request, false, TODAY);
        HERE.settle(request, false, TODAY);
        assertLine(10, 0, 0);
        assertThat(entries()).extracting(LedgerEntry::amount).containsExactly(1, -1, 10);
        assertThat(entries()).extracting(LedgerEntry::request).containsExactly("R-" + request, "R-" + request, null);
    }

    @Test
    @DisplayName("RQ-5: what was charged by mistake is given back by a later release")
    void chargedThenReleased() {
        HERE.settle(request, true, TODAY);
        HERE.settle(request, false, TODAY);
        assertLine(10, 0, 0);
    }

    @Test
    @DisplayName("RQ-5: sixteen simultaneous closings settle once")
    void closedOnceHoweverOften() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            Runnable closing = () -> HERE.settle(request, false, TODAY);
            for (var done : threads.invokeAll(java.util.Collections.nCopies(16, Executors.callable(closing)))) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertLine(10, 0, 0);
        assertThat(entries()).hasSize(3);
    }

    @Test
    @DisplayName("EN-4: a release after the grant expired says so and gives nothing new")
    void releasedTooLate() {
        HERE.settle(request, false, afterTheEnd);
        assertLine(9, 0, 0);
        assertThat(entries().get(0))
                .extracting(LedgerEntry::kind, LedgerEntry::amount, LedgerEntry::reason)
                .containsExactly(LedgerEntry.Kind.RELEASE, 0, "GRANT_EXPIRED");
    }

    @Test
    @DisplayName("RQ-5: reopening a released request reserves again on the same line")
    void resumed() {
        HERE.settle(request, false, TODAY);
        HERE.resume(request, TODAY);
        HERE.resume(request, TODAY);
        assertLine(9, 1, 0);
    }

    @Test
    @DisplayName("RQ-5: reopening a charged request leaves it charged")
    void resumedCharged() {
        HERE.settle(request, true, TODAY);
        HERE.resume(request, TODAY);
        assertLine(9, 0, 1);
    }

    @Test
    @DisplayName("RQ-5: reopening fails cleanly when nothing is left, and when the contract ended")
    void cannotResume() {
        HERE.settle(request, false, TODAY);
        for (int i = 0; i < 10; i++) {
            HERE.open(Ids.next(), caller, CoverageTable.ON_PREMISES, null, TODAY);
        }
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> HERE.resume(request, TODAY))
                .satisfies(refused -> assertThat(refused.refusals())
                        .extracting(Refusal::code)
                        .containsExactly("NO_USABLE_PLAN", "NO_INCIDENTS_LEFT"));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> HERE.resume(request, afterTheEnd))
                .satisfies(refused -> assertThat(refused.refusals())
                        .extracting(Refusal::code)
                        .containsExactly("NO_USABLE_PLAN", "EXPIRED"));
        assertLine(0, 10, 0);
    }

    @Test
    @DisplayName("RQ-8: settling a request that never reserved anything is refused")
    void neverReserved() {
        assertThatIllegalStateException().isThrownBy(() -> HERE.settle(Ids.next(), true, TODAY));
    }

    @Test
    @DisplayName("EN-3: what is left on an ended line expires once, by the system; its last day still counts")
    void expires() {
        HERE.clock.moveTo(afterTheEnd.minusDays(1));
        expire();
        assertLine(9, 1, 0);
        HERE.clock.moveTo(afterTheEnd);
        expire();
        expire();
        assertLine(0, 1, 0);
        assertThat(entries())
                .filteredOn(entry -> entry.kind() == LedgerEntry.Kind.EXPIRE)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.amount()).isEqualTo(-9);
                    assertThat(entry.by()).isNull();
                });
    }

    private static void expire() {
        HERE.work.run(() -> HERE.beans.get(ExpireLines.class).expireSome());
    }

    private void assertLine(int remaining, int reserved, int consumed) {
        assertThat(HERE.line(caller, PLAN))
                .extracting(ContractLine::remaining, ContractLine::reserved, ContractLine::consumed)
                .containsExactly(remaining, reserved, consumed);
    }

    private List<LedgerEntry> entries() {
        var contract = HERE.contracts(caller).get(0);
        return HERE.work.inTransaction(() -> HERE.beans
                .get(Contracts.class)
                .ledger(caller, contract.id(), contract.lines().get(0).id(), 0, 50)
                .items());
    }
}
