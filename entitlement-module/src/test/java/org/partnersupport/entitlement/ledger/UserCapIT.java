package org.partnersupport.entitlement.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.testing.CoverageTable;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;

class UserCapIT {
    private static final Entitlements HERE = new Entitlements();
    private static final int AT_ONCE = 64;
    /** More than any cap here. */
    private static final int WAITING = 16;

    private final Caller caller = HERE.partnerWith("SOLUTIONS_PARTNER", Competency.NONE);
    private final UUID contract = HERE.contracts(caller).get(0).id();

    @AfterEach
    void proveTheLedger() {
        HERE.assertLedgerExact();
    }

    @Test
    @DisplayName(
            "LK-7, TC-122: of 64 simultaneous openings on both lines of a contract, exactly as many as the cap succeed")
    void exactOverAllLines() throws Exception {
        cap(7);
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        var outcomes = new ArrayList<String>();
        try {
            var running = whileTheLinesAreHeld(() -> IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> i % 2 == 0 ? CoverageTable.ON_PREMISES : CoverageTable.CLOUD)
                    .map(product -> threads.submit(() -> open(product)))
                    .toList());
            for (var outcome : running) {
                outcomes.add(outcome.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(outcomes).filteredOn("OPENED"::equals).hasSize(7);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.equals("OPENED"))
                .allMatch(outcome -> outcome.contains("code=USER_CAP_REACHED") && outcome.contains("cap=7"));
        assertThat(HERE.people.number("SELECT count(*) FROM entitlement.reservation WHERE account_id = ?", id()))
                .isEqualTo(7);
    }

    @Test
    @DisplayName("LK-7, RQ-3: a capped and a free account at once: the one stops at its cap, the line at its end")
    void besideOthers() throws Exception {
        cap(5);
        var colleague = HERE.people.member(java.util.Objects.requireNonNull(caller.organisation()));
        HERE.link(colleague, contract);
        var outcomes = atOnce(IntStream.range(0, AT_ONCE)
                .<Callable<String>>mapToObj(i -> () -> open(i % 2 == 0 ? caller : colleague, CoverageTable.ON_PREMISES))
                .toList());
        assertThat(outcomes).filteredOn("OPENED"::equals).hasSize(20);
        assertThat(HERE.people.number("SELECT count(*) FROM entitlement.reservation WHERE account_id = ?", id()))
                .isLessThanOrEqualTo(5);
    }

    @Test
    @DisplayName("LK-7: what is released may be spent again, what is charged may not")
    void releasedIsFree() {
        cap(1);
        var first = Ids.next();
        HERE.open(first, caller, CoverageTable.ON_PREMISES, null, Entitlements.TODAY);
        assertThat(open(CoverageTable.CLOUD)).contains("USER_CAP_REACHED");
        HERE.settle(first, false, Entitlements.TODAY);
        var second = Ids.next();
        HERE.open(second, caller, CoverageTable.ON_PREMISES, null, Entitlements.TODAY);
        HERE.settle(second, true, Entitlements.TODAY);
        assertThat(open(CoverageTable.ON_PREMISES)).contains("USER_CAP_REACHED");
    }

    @Test
    @DisplayName(
            "LK-7, RQ-5: reopening takes an incident of who opened the request: its cap and its link must allow it")
    void reopening() {
        var first = Ids.next();
        HERE.open(first, caller, CoverageTable.ON_PREMISES, null, Entitlements.TODAY);
        HERE.settle(first, false, Entitlements.TODAY);
        cap(0);
        assertThat(reasonsOfReopening(first)).containsExactly("NO_USABLE_PLAN", "USER_CAP_REACHED");
        HERE.people.execute("UPDATE entitlement.link SET cap = NULL, revoked_at = now(), revoked_by = ?", id());
        assertThat(reasonsOfReopening(first)).containsExactly("NO_USABLE_PLAN", "LINK_REVOKED");
        HERE.people.execute("UPDATE entitlement.link SET revoked_at = NULL, revoked_by = NULL");
        HERE.resume(first, Entitlements.TODAY);
        assertThat(HERE.line(caller, "PRODUCT_SUPPORT_20").reserved()).isEqualTo(1);
    }

    @Test
    @DisplayName("LK-7, EN-2: where the cap is reached on one contract, another one of the account pays")
    void otherContract() {
        cap(0);
        var organisation = java.util.Objects.requireNonNull(caller.organisation());
        HERE.activate(organisation, "LEGACY_GOLD", Competency.OTHER);
        HERE.contracts(caller).stream()
                .filter(other -> !other.id().equals(contract))
                .forEach(other -> HERE.link(caller, other.id()));
        assertThat(HERE.open(Ids.next(), caller, CoverageTable.CLOUD, null, Entitlements.TODAY)
                        .plan())
                .isEqualTo("SIGNATURE_10");
    }

    /** Lets the openings meet: none gets on before several wait for a row, of whichever table. */
    private <T> T whileTheLinesAreHeld(Supplier<T> start) {
        return HERE.work.inTransaction(() -> {
            HERE.work
                    .sql()
                    .list(
                            "SELECT id FROM entitlement.contract_line WHERE contract_id = ? FOR UPDATE",
                            row -> row.id("id"),
                            contract);
            var started = start.get();
            while (HERE.people.number("SELECT count(*) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND wait_event_type = 'Lock'")
                    < WAITING) {
                Thread.onSpinWait();
            }
            return started;
        });
    }

    private void cap(int most) {
        HERE.people.execute("UPDATE entitlement.link SET cap = ? WHERE account_id = ?", most, id());
    }

    private UUID id() {
        return caller.account();
    }

    private String open(String product) {
        return open(caller, product);
    }

    private static String open(Caller who, String product) {
        try {
            HERE.open(Ids.next(), who, product, null, Entitlements.TODAY);
            return "OPENED";
        } catch (RefusedException refused) {
            return refused.refusals().toString();
        }
    }

    private static List<String> reasonsOfReopening(UUID request) {
        var reasons = new ArrayList<String>();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> HERE.resume(request, Entitlements.TODAY))
                .satisfies(refused ->
                        refused.refusals().stream().map(Refusal::code).forEach(reasons::add));
        return reasons;
    }

    private static List<String> atOnce(List<Callable<String>> openings) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var outcomes = new ArrayList<String>();
            for (var outcome : threads.invokeAll(openings)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
