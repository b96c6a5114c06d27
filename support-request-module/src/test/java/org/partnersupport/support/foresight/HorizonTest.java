package org.partnersupport.support.foresight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.CoverageReason;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.api.CoverageVerdict.Verdict;
import org.partnersupport.support.api.Timeline.Advice;
import org.partnersupport.support.api.Timeline.Ending;
import org.partnersupport.support.api.Timeline.Kind;

class HorizonTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate MAINSTREAM = LocalDate.of(2027, 10, 12);
    private static final LocalDate SUPPORT = LocalDate.of(2028, 1, 11);
    private final Horizon horizon = new Horizon(TODAY, TODAY.plusMonths(24), List.of());

    @Test
    @DisplayName("LC-3: N outlives its mainstream support until a newer version comes; N-1 loses its cover with it")
    void mainstream() {
        assertThat(horizon.of(verdict(Verdict.COVERED_N, null, SUPPORT)))
                .extracting(Ending::day, Ending::kind, Ending::advice)
                .containsExactly(
                        tuple(SUPPORT, Kind.COVER_ENDS, Advice.MOVE_TO_NEWER_VERSION),
                        tuple(MAINSTREAM, Kind.MAINSTREAM_ENDS, Advice.EXPECT_NEWER_VERSION));
        assertThat(horizon.of(verdict(Verdict.COVERED_N_MINUS_1, null, MAINSTREAM)))
                .extracting(Ending::day, Ending::kind)
                .containsExactly(tuple(MAINSTREAM, Kind.COVER_ENDS), tuple(SUPPORT, Kind.SUPPORT_ENDS));
    }

    @Test
    @DisplayName("LC-4: what is no longer covered still loses its support; a cloud product has nothing to lose")
    void notCovered() {
        assertThat(horizon.of(verdict(Verdict.NOT_COVERED, CoverageReason.N_MINUS_1_PAST_MAINSTREAM, null)))
                .extracting(Ending::day, Ending::kind)
                .containsExactly(tuple(SUPPORT, Kind.SUPPORT_ENDS));
        assertThat(horizon.of(verdict(Verdict.NOT_COVERED, CoverageReason.CLOUD_PRODUCT, null)))
                .isEmpty();
    }

    private static CoverageVerdict verdict(
            Verdict verdict, @Nullable CoverageReason reason, @Nullable LocalDate until) {
        return new CoverageVerdict(
                "sql",
                "2022",
                TODAY,
                verdict,
                reason,
                true,
                "2025",
                "2022",
                until,
                Map.of("mainstreamEnd", MAINSTREAM.toString(), "supportEnd", SUPPORT.toString()));
    }
}
