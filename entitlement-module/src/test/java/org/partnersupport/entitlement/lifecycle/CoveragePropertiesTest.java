package org.partnersupport.entitlement.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersupport.entitlement.api.CoverageReason;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.api.CoverageVerdict.Verdict;
import org.partnersupport.entitlement.api.Policy;

/** What holds for every product line there could be: 300 of them, each from the seed in its name. */
class CoveragePropertiesTest {
    private static final LocalDate START = LocalDate.parse("2020-01-01");
    private static final int DAYS = 1200;
    private static final List<Policy> POLICIES = List.of(Policy.values());

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("LC-4: a covered release is of N or N-1, an uncovered one has the first broken rule as its reason")
    void a_verdict_is_one_of_three(long seed) {
        var made = new Made(seed);
        for (var level : made.line) {
            var verdict = made.judge(level);
            switch (verdict.verdict()) {
                case COVERED_N -> assertThat(verdict.current()).isEqualTo(level.version());
                case COVERED_N_MINUS_1 -> assertThat(verdict.previous()).isEqualTo(level.version());
                case NOT_COVERED -> assertThat(verdict.coveredUntil()).isNull();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("LC-3: all releases of a line agree which versions are N and N-1, and the two differ")
    void a_line_has_one_current_version(long seed) {
        var made = new Made(seed);
        var verdicts = made.line.stream().map(made::judge).toList();

        assertThat(verdicts.stream().map(CoverageVerdict::current).distinct()).hasSize(1);
        assertThat(verdicts.stream().map(CoverageVerdict::previous).distinct()).hasSize(1);
        var current = verdicts.get(0).current();
        assertThat(current == null || !current.equals(verdicts.get(0).previous()))
                .isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("LC-4: 'covered until' is itself covered and the day after is not, when nothing newer comes out")
    void covered_until_is_the_last_covered_day(long seed) {
        var made = new Made(seed).withoutTheUnreleased();
        for (var level : made.line) {
            var verdict = made.judge(level);
            var until = verdict.coveredUntil();
            if (verdict.covered() && until != null) {
                assertThat(made.judge(level, until).verdict()).isEqualTo(verdict.verdict());
                assertThat(made.judge(level, until.plusDays(1)).covered()).isFalse();
            }
            if (verdict.covered() && until == null) {
                assertThat(made.judge(level, made.day.plusYears(50)).covered()).isTrue();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("LC-3: a release that is yet to come changes nothing today")
    void the_future_changes_nothing(long seed) {
        var made = new Made(seed);
        var future = made.level("future", made.day.plusDays(1 + made.random.nextInt(400)));
        var with = new ArrayList<>(made.line);
        with.add(0, future);
        for (var level : made.line) {
            assertThat(Levels.judge(level, with, made.day, made.strict)).isEqualTo(made.judge(level));
        }
        assertThat(Levels.judge(future, with, made.day, made.strict).reason()).isEqualTo(CoverageReason.NOT_RELEASED);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("LC-5: the switch takes cover away and never gives it")
    void the_switch_only_takes_away(long seed) {
        var made = new Made(seed);
        for (var level : made.line) {
            var loose = Levels.judge(level, made.line, made.day, false);
            var strict = Levels.judge(level, made.line, made.day, true);
            assertThat(loose.covered() || !strict.covered()).isTrue();
            assertThat(loose.verdict() == Verdict.COVERED_N || loose.verdict() == strict.verdict())
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("LC-3: the order in which the database answers does not matter")
    void order_does_not_matter(long seed) {
        var made = new Made(seed);
        var shuffled = new ArrayList<>(made.line);
        Collections.shuffle(shuffled, made.random);
        for (var level : made.line) {
            assertThat(Levels.judge(level, shuffled, made.day, made.strict)).isEqualTo(made.judge(level));
        }
    }

    /** A line of up to twelve releases in up to five versions, with all the odd ways to end, and a day near them. */
    private static final class Made {
        private final Random random;
        private final boolean strict;
        private final LocalDate day;
        private final List<ServiceLevel> line = new ArrayList<>();

        Made(long seed) {
            random = new Random(seed);
            strict = random.nextInt(4) == 0;
            day = START.plusDays(random.nextInt(DAYS));
            var size = 1 + random.nextInt(12);
            for (var i = 0; i < size; i++) {
                line.add(level("r" + i, START.plusDays(random.nextInt(DAYS))));
            }
        }

        ServiceLevel level(String code, LocalDate releasedOn) {
            return new ServiceLevel(
                    code,
                    "MAIN",
                    code.startsWith("r") ? "v" + random.nextInt(5) : code,
                    POLICIES.get(random.nextInt(POLICIES.size())),
                    random.nextBoolean(),
                    releasedOn,
                    line.size(),
                    random.nextInt(3) == 0 ? after(releasedOn) : null,
                    random.nextInt(3) == 0 ? null : phase(releasedOn),
                    phase(releasedOn));
        }

        Made withoutTheUnreleased() {
            line.removeIf(level -> !level.releasedBy(day));
            return this;
        }

        CoverageVerdict judge(ServiceLevel level) {
            return judge(level, day);
        }

        CoverageVerdict judge(ServiceLevel level, LocalDate on) {
            return Levels.judge(level, line, on, strict);
        }

        private Phase phase(LocalDate start) {
            var end = random.nextInt(5) == 0 ? null : after(start);
            return new Phase(end, random.nextBoolean());
        }

        private LocalDate after(LocalDate start) {
            return start.plusDays(random.nextInt(DAYS));
        }
    }
}
