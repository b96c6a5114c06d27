package org.partnersupport.entitlement.planchoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.api.PlanChoice.NextStep;
import org.partnersupport.entitlement.api.PlanChoice.Unavailable;
import org.partnersupport.entitlement.api.PlanChoice.Usable;
import org.partnersupport.entitlement.api.Workload.ProviderPlan;
import org.partnersupport.entitlement.planchoice.PlanFacts.Standing;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.kernel.Label;

class PlanDecisionPropertyTest {
    private static final ProviderPlan PROVIDER = new ProviderPlan("CSP", new Label("CSP", "CSP"));

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("PL-1: nobody is left empty-handed: each plan is usable, or has reasons and a next step")
    void neverEmptyHanded(long seed) {
        var random = new Random(seed);
        var coverage = List.of(Plans.COVERED, Plans.TOO_OLD, Plans.CLOUD).get(random.nextInt(3));
        var plans = IntStream.range(0, random.nextInt(8))
                .mapToObj(i -> plan(random, coverage))
                .toList();
        var kind = random.nextBoolean() ? AccountKind.WORK : AccountKind.PERSONAL;
        var buying = BuyingRule.decide(kind, coverage, random.nextInt(4) == 0);
        var mayActivate = random.nextBoolean();

        var provider = random.nextInt(4) == 0 ? PROVIDER : null;

        var answer = PlanDecision.decide(coverage, plans, provider, buying, mayActivate);

        var free = provider == null ? 0 : 1;
        assertThat(answer.usable().size() + answer.unavailable().size()).isEqualTo(plans.size() + free);
        assertThat(answer.usable().stream().limit(free)).allMatch(usable -> usable.line() == null);
        var lines = answer.usable().stream().skip(free).toList();
        assertThat(lines)
                .isSortedAccordingTo(java.util.Comparator.comparing(Usable::end).thenComparing(Usable::line));
        assertThat(answer.usable())
                .allSatisfy(usable -> assertThat(usable.remaining())
                        .satisfiesAnyOf(
                                left -> assertThat(left).isNull(),
                                left -> assertThat(left).isPositive()));
        assertThat(answer.unavailable())
                .allSatisfy(plan -> assertReasonsAndSteps(
                        plan, mayActivate, !answer.usable().isEmpty()));
        assertThat(buying.allowed()).isEqualTo(buying.refusal() == null);
        assertThat(lines).noneMatch(usable -> coverage.equals(Plans.TOO_OLD));
    }

    private static void assertReasonsAndSteps(Unavailable plan, boolean mayActivate, boolean otherUsable) {
        assertThat(plan.reasons()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(plan.next()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(plan.next()).doesNotContain(mayActivate ? NextStep.ASK_ADMIN_TO_ACTIVATE : NextStep.ACTIVATE);
        assertThat(plan.next().get(0) == NextStep.USE_OTHER_PLAN).isEqualTo(otherUsable);
    }

    private static PlanFacts plan(Random random, CoverageVerdict coverage) {
        var benefit = random.nextBoolean() ? Plans.PRODUCT_SUPPORT : Plans.SIGNATURE;
        var standing =
                Stream.of(Standing.values()).skip(random.nextInt(3)).findFirst().orElseThrow();
        if (standing != Standing.HELD) {
            return Plans.notHeld(standing, benefit, coverage);
        }
        var granted = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(3);
        return Plans.held(
                benefit,
                granted,
                granted == 0 ? 0 : random.nextInt(granted + 1),
                Plans.DAY.plusDays(random.nextInt(-3, 4)),
                random.nextInt(4) > 0,
                coverage);
    }
}
