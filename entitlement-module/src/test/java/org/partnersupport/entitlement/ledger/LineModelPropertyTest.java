package org.partnersupport.entitlement.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineModelPropertyTest {
    private static final LocalDate START = LocalDate.of(2026, 11, 22);

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("EN-3: any history of open, close, reopen and expire keeps the balance between zero and the grant")
    void balanceStaysInside(long seed) {
        var random = new Random(seed);
        var unlimited = random.nextInt(5) == 0;
        var line = new LineModel(unlimited, unlimited ? 0 : 1 + random.nextInt(8), START.plusDays(80));
        for (var step : History.random(random, START, 100, 120).steps()) {
            if (line.sensible(step)) {
                line.apply(step);
                assertThat(line.balance()).as("after %s", step).isBetween(0, line.granted());
                if (!unlimited) {
                    assertThat(line.balance() + line.reserved() + line.consumed())
                            .as("after %s", step)
                            .isLessThanOrEqualTo(line.granted());
                }
            }
        }
    }
}
