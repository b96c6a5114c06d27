package org.partnersupport.entitlement.planchoice;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.api.PlanChoice.Answer;
import org.partnersupport.entitlement.api.PlanChoice.BuyIncident;
import org.partnersupport.entitlement.api.PlanChoice.Unavailable;
import org.partnersupport.entitlement.api.PlanChoice.Usable;
import org.partnersupport.entitlement.api.Workload.ProviderPlan;
import org.partnersupport.entitlement.planchoice.PlanFacts.Held;
import org.partnersupport.membership.kernel.Refusal;

/** Sorts plans into those that can pay and those that cannot, with all the reasons (rule PL-1). Pure. */
final class PlanDecision {
    /** Rule EN-2: the line that ends first pays; the id makes the order the same for everybody. */
    private static final Comparator<Held> ENDS_FIRST = Comparator.comparing(
                    (Held held) -> held.contract().end())
            .thenComparing(held -> held.line().id());

    private PlanDecision() {}

    /** @param provider pays for a customer without contract and debit, before any contract (rule CL-3); null for none */
    static Answer decide(
            CoverageVerdict coverage,
            List<PlanFacts> plans,
            @Nullable ProviderPlan provider,
            BuyIncident buying,
            boolean mayActivate) {
        var judged = judged(plans);
        var usable = Stream.concat(
                        Stream.ofNullable(provider).map(Usable::of),
                        held(judged).map(PlanDecision::usable))
                .toList();
        var next = new NextSteps(mayActivate, !usable.isEmpty(), buying.allowed());
        var unavailable = judged.stream()
                .filter(Predicate.not(Judged::canPay))
                .map(plan -> unavailable(plan.facts(), plan.reasons(), next))
                .toList();
        return new Answer(coverage, usable, unavailable, buying);
    }

    /** Those that can pay, the one that pays first leading. */
    static List<Held> payers(List<PlanFacts> plans) {
        return held(judged(plans)).toList();
    }

    private static List<Judged> judged(List<PlanFacts> plans) {
        return plans.stream()
                .map(plan -> new Judged(plan, PlanRule.objections(plan)))
                .toList();
    }

    private static Stream<Held> held(List<Judged> judged) {
        return judged.stream()
                .filter(Judged::canPay)
                .map(plan -> Objects.requireNonNull(plan.facts().held()))
                .sorted(ENDS_FIRST);
    }

    private static Usable usable(Held held) {
        var plan = held.line().plan();
        return new Usable(
                held.line().id(),
                plan.code(),
                plan.label(),
                held.contract().id(),
                held.contract().accessId(),
                held.line().remaining(),
                held.contract().end());
    }

    private static Unavailable unavailable(PlanFacts plan, List<Refusal> reasons, NextSteps next) {
        @Nullable Held held = plan.held();
        if (held == null) {
            return new Unavailable(
                    null, plan.code(), plan.label(), null, null, null, null, reasons, next.after(reasons, true, true));
        }
        if (!held.mayBeSeen()) {
            return new Unavailable(
                    held.line().id(),
                    plan.code(),
                    plan.label(),
                    null,
                    null,
                    null,
                    null,
                    reasons,
                    next.after(reasons, held.contract().own(), held.contract().offer() != null));
        }
        return new Unavailable(
                held.line().id(),
                plan.code(),
                plan.label(),
                held.contract().id(),
                held.contract().accessId(),
                held.line().remaining(),
                held.contract().end(),
                reasons,
                next.after(reasons, held.contract().own(), held.contract().offer() != null));
    }

    /** A plan and all that speaks against it. */
    private record Judged(PlanFacts facts, List<Refusal> reasons) {
        boolean canPay() {
            return facts.held() != null && reasons.isEmpty();
        }
    }
}
