package org.partnersupport.web.rest.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.entitlement.api.PlanChoice.NextStep;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.web.rest.problem.Problem.Reason;
import org.partnersupport.web.rest.problem.Problems;
import org.partnersupport.web.texts.Texts;

/**
 * Which plans can pay, and why the others cannot.
 *
 * @param usable what costs nothing first, then the line that ends first
 */
public record PlansView(CoverageView coverage, List<Usable> usable, List<Unavailable> unavailable, Options options) {
    static PlansView of(PlanChoice.Answer answer, Texts texts) {
        return new PlansView(
                CoverageView.of(answer.coverage()),
                answer.usable().stream().map(Usable::of).toList(),
                answer.unavailable().stream()
                        .map(plan -> Unavailable.of(plan, texts))
                        .toList(),
                new Options(true, BuyIncident.of(answer.buyIncident(), texts)));
    }

    /**
     * A plan that can pay.
     *
     * @param line null, as contract, accessId and end, for a plan that pays for a customer without contract and debit
     * @param contract the contract's id
     * @param remaining null when unlimited
     */
    public record Usable(
            @Nullable UUID line,
            String plan,
            Label label,
            @Nullable UUID contract,
            @Nullable String accessId,
            @Nullable Integer remaining,
            @Nullable LocalDate end) {
        static Usable of(PlanChoice.Usable plan) {
            return new Usable(
                    plan.line(),
                    plan.plan(),
                    plan.label(),
                    plan.contract(),
                    plan.accessId(),
                    plan.remaining(),
                    plan.end());
        }
    }

    /**
     * A plan that cannot pay.
     *
     * @param line null when there is no contract line: not activated, or not granted
     * @param reasons all of them
     * @param next what can be done, the best first
     */
    public record Unavailable(
            @Nullable UUID line,
            String plan,
            Label label,
            @Nullable UUID contract,
            @Nullable String accessId,
            @Nullable Integer remaining,
            @Nullable LocalDate end,
            List<Reason> reasons,
            List<NextStep> next) {
        static Unavailable of(PlanChoice.Unavailable plan, Texts texts) {
            return new Unavailable(
                    plan.line(),
                    plan.plan(),
                    plan.label(),
                    plan.contract(),
                    plan.accessId(),
                    plan.remaining(),
                    plan.end(),
                    Problems.reasons(plan.reasons(), texts),
                    plan.next());
        }
    }

    /** What else can be done. */
    public record Options(boolean addContract, BuyIncident buyIncident) {}

    /**
     * May a single incident be bought.
     *
     * @param reason why not, a code; null when allowed
     */
    public record BuyIncident(
            boolean allowed,
            @Nullable String reason,
            @Nullable String detail) {
        static BuyIncident of(PlanChoice.BuyIncident buying, Texts texts) {
            var refusal = buying.refusal();
            return refusal == null
                    ? new BuyIncident(true, null, null)
                    : new BuyIncident(false, refusal.code(), texts.detail(refusal));
        }
    }
}
