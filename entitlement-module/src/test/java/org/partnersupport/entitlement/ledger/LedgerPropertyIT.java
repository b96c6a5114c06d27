package org.partnersupport.entitlement.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersupport.entitlement.ledger.History.Step;
import org.partnersupport.entitlement.testing.CoverageTable;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.kernel.RefusedException;

class LedgerPropertyIT {
    private static final Entitlements HERE = new Entitlements();

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("EN-3, EN-4: after any history the database is what plain arithmetic says, and its proof is empty")
    void databaseAgreesWithTheModel(long seed) {
        var random = new Random(seed);
        var unlimited = random.nextInt(5) == 0;
        var caller = unlimited
                ? HERE.partnerWith("LEGACY_SILVER", Competency.CLOUD)
                : HERE.partnerWith("LEGACY_SILVER", Competency.OTHER);
        var plan = unlimited ? "SIGNATURE_UNLIMITED" : "SIGNATURE_5";
        var contract = HERE.contracts(caller).get(0);
        var model = new LineModel(unlimited, unlimited ? 0 : 5, contract.end());
        for (var step : History.random(random, Entitlements.TODAY, 400, 80).steps()) {
            if (model.sensible(step)) {
                assertThat(done(step, caller)).as("outcome of %s", step).isEqualTo(model.apply(step));
            }
        }
        var line = HERE.line(caller, plan);
        assertThat(line.remaining()).isEqualTo(unlimited ? null : model.balance());
        assertThat(line.reserved()).isEqualTo(model.reserved());
        assertThat(line.consumed()).isEqualTo(model.consumed());
        HERE.assertLedgerExact();
    }

    /** @return false when refused */
    private static boolean done(Step step, Caller caller) {
        HERE.clock.moveTo(step.day());
        try {
            UUID request = step.request();
            switch (step.act()) {
                case OPEN -> HERE.open(request, caller, CoverageTable.CLOUD, null, step.day());
                case CHARGE -> HERE.settle(request, true, step.day());
                case RELEASE -> HERE.settle(request, false, step.day());
                case REOPEN -> HERE.resume(request, step.day());
                case EXPIRE ->
                    HERE.work.run(() -> HERE.beans.get(ExpireLines.class).expireSome());
            }
            return true;
        } catch (RefusedException refused) {
            return false;
        }
    }
}
