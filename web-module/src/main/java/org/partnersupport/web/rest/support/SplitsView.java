package org.partnersupport.web.rest.support;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.support.api.Splits;
import org.partnersupport.support.api.Splits.Parts;
import org.partnersupport.web.rest.problem.Problem.Reason;
import org.partnersupport.web.rest.problem.Problems;
import org.partnersupport.web.texts.Texts;

/**
 * What a request was split into and from.
 *
 * @param splitFrom number of the request it is a part of; null for none the caller sees
 * @param splits oldest first
 * @param payer who pays for a part agreed to now; null unless the caller is being asked to agree to one
 */
public record SplitsView(
        @Nullable String splitFrom,
        List<SplitView> splits,
        @Nullable Payer payer) {
    static SplitsView of(Parts parts, Map<UUID, String> names, Splits.@Nullable Payer payer, Texts texts) {
        return new SplitsView(
                parts.origin(),
                parts.splits().stream().map(split -> SplitView.of(split, names)).toList(),
                payer == null ? null : Payer.of(payer, texts));
    }

    /**
     * Who pays for a part agreed to now, and what is left then (rule PL-6).
     *
     * @param plan null when the plan that pays for the whole cannot pay again
     * @param line null for a plan that pays without contract and debit
     * @param remaining incidents left now; null when unlimited
     * @param remainingAfter incidents left once agreed
     * @param reasons why it cannot pay; empty when it can
     */
    public record Payer(
            @Nullable String plan,
            @Nullable UUID line,
            @Nullable UUID contract,
            @Nullable Integer remaining,
            @Nullable Integer remainingAfter,
            List<Reason> reasons) {
        static Payer of(Splits.Payer payer, Texts texts) {
            var plan = payer.plan();
            return plan == null
                    ? new Payer(null, null, null, null, null, Problems.reasons(payer.objections(), texts))
                    : paying(plan);
        }

        private static Payer paying(PlanChoice.Usable plan) {
            var remaining = plan.remaining();
            return new Payer(
                    plan.plan(),
                    plan.line(),
                    plan.contract(),
                    remaining,
                    remaining == null ? null : remaining - 1,
                    List.of());
        }
    }
}
