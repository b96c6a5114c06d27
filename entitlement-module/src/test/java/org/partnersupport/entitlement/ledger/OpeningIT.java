package org.partnersupport.entitlement.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.testing.CoverageTable;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;

class OpeningIT {
    private static final Entitlements HERE = new Entitlements();

    @AfterEach
    void proveTheLedger() {
        HERE.assertLedgerExact();
    }

    @Test
    @DisplayName("RQ-3: of 128 simultaneous openings on a line of 20, exactly 20 succeed and the others hear why not")
    void exactlyAsManyAsGranted() throws Exception {
        var caller = HERE.partnerWith("SOLUTIONS_PARTNER", Competency.NONE);
        var line = HERE.line(caller, "PRODUCT_SUPPORT_20").id();
        Callable<String> opening = () -> {
            try {
                HERE.open(Ids.next(), caller, CoverageTable.ON_PREMISES, line, Entitlements.TODAY);
                return "OPENED";
            } catch (RefusedException refused) {
                return refused.refusals().toString();
            }
        };
        var threads = Executors.newFixedThreadPool(128);
        try {
            var outcomes = new ArrayList<String>();
            for (var outcome : threads.invokeAll(java.util.Collections.nCopies(128, opening))) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).filteredOn("OPENED"::equals).hasSize(20);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.equals("OPENED"))
                    .allMatch(outcome -> outcome.startsWith("[Refusal[code=NO_USABLE_PLAN,")
                            && outcome.contains("Refusal[code=NO_INCIDENTS_LEFT, facts={granted=20}]"));
        } finally {
            threads.shutdownNow();
        }
        var after = HERE.line(caller, "PRODUCT_SUPPORT_20");
        assertThat(after.remaining()).isZero();
        assertThat(after.reserved()).isEqualTo(20);
    }

    @Test
    @DisplayName("EN-3: an unlimited line has no balance, and records every use")
    void unlimitedRecordsUse() {
        var caller = HERE.partnerWith("SOLUTIONS_PARTNER", Competency.NONE);
        var made = HERE.open(Ids.next(), caller, CoverageTable.CLOUD, null, Entitlements.TODAY);
        assertThat(made.plan()).isEqualTo("SIGNATURE_UNLIMITED");
        assertThat(made.remaining()).isNull();
        assertThat(HERE.line(caller, "SIGNATURE_UNLIMITED").reserved()).isEqualTo(1);
    }

    @Test
    @DisplayName("RQ-2: an opening that fails later leaves no reservation")
    void rolledBackOpeningReservesNothing() {
        var caller = HERE.partnerWith("ACTION_PACK", Competency.NONE);
        var line = HERE.line(caller, "PRODUCT_SUPPORT_10").id();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> HERE.work.run(() -> {
                    HERE.beans
                            .get(LineLedger.class)
                            .reserve(line, Ids.next(), "R", Ids.next(), Entitlements.TODAY, HERE.clock.instant());
                    throw new IllegalStateException("the request could not be written");
                }));
        var after = HERE.line(caller, "PRODUCT_SUPPORT_10");
        assertThat(after.remaining()).isEqualTo(10);
        assertThat(after.reserved()).isZero();
    }

    @Test
    @DisplayName("PL-2, TC-007: a line of a contract that is not the caller's is told as not linked")
    void foreignLine() {
        var owner = HERE.partnerWith("ACTION_PACK", Competency.NONE);
        var line = HERE.line(owner, "PRODUCT_SUPPORT_10").id();
        var stranger = HERE.partnerWith("LEGACY_GOLD", Competency.OTHER);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> HERE.open(Ids.next(), stranger, CoverageTable.ON_PREMISES, line, Entitlements.TODAY))
                .satisfies(refused -> assertThat(refused.refusals())
                        .extracting(Refusal::code)
                        .containsExactly("NO_USABLE_PLAN", "NOT_LINKED"));
    }
}
