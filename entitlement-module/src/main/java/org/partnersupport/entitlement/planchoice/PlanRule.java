package org.partnersupport.entitlement.planchoice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.planchoice.PlanFacts.Standing;
import org.partnersupport.membership.kernel.Refusal;

/**
 * One rule of plan choice (rule PL-2): a reason why a plan cannot pay, when it applies and the facts its text needs.
 *
 * @param reason code of the refusal
 */
record PlanRule(String reason, Predicate<PlanFacts> objects, Function<PlanFacts, Map<String, String>> facts) {
    /** All there are, the most fundamental first. */
    static final List<PlanRule> ALL = List.of(
            new PlanRule("TIER_NOT_ELIGIBLE", plan -> plan.standing() == Standing.NOT_GRANTED, PlanRule::tier),
            new PlanRule("NOT_FOR_THIS_PRODUCT", plan -> !plan.serves(), PlanRule::kinds),
            new PlanRule("VERSION_NOT_COVERED", PlanRule::versionNotCovered, PlanRule::verdict),
            new PlanRule(
                    "NOT_BEGUN",
                    plan -> plan.held() != null
                            && plan.day().isBefore(plan.held().contract().start()),
                    PlanRule::start),
            new PlanRule("EXPIRED", plan -> plan.held() != null && plan.held().endedBefore(plan.day()), PlanRule::end),
            new PlanRule(
                    "NO_INCIDENTS_LEFT",
                    plan -> plan.held() != null && plan.held().usedUp(plan.day()),
                    PlanRule::granted),
            new PlanRule("NOT_ACTIVATED", plan -> plan.standing() == Standing.NOT_ACTIVATED, PlanRule::tier),
            new PlanRule(
                    "NOT_LINKED",
                    plan -> plan.held() != null
                            && plan.held().contract().linkable()
                            && plan.held().contract().link() == null
                            && plan.coverage().idsNeeded(),
                    plan -> Map.of()),
            new PlanRule(
                    "LINK_REVOKED",
                    plan -> plan.held() != null && plan.held().contract().linkRevoked(),
                    PlanRule::revoked),
            new PlanRule(
                    "USER_CAP_REACHED",
                    plan -> plan.link() != null && plan.link().capReached(),
                    PlanRule::cap));

    /** Empty when this rule has nothing against the plan. */
    Optional<Refusal> objection(PlanFacts plan) {
        return objects.test(plan) ? Optional.of(new Refusal(reason, facts.apply(plan))) : Optional.empty();
    }

    /** All that speaks against the plan; none: it can pay. */
    static List<Refusal> objections(PlanFacts plan) {
        return ALL.stream().flatMap(rule -> rule.objection(plan).stream()).toList();
    }

    /** What pays on premises depends on the version, each benefit in its way; Signature serves what runs in the cloud, which has none. */
    private static boolean versionNotCovered(PlanFacts plan) {
        return plan.serves()
                && plan.product() == Deployment.ON_PREMISES
                && !plan.benefit().versions().include(plan.coverage());
    }

    private static Map<String, String> tier(PlanFacts plan) {
        return Map.of("tier", plan.tier());
    }

    private static Map<String, String> kinds(PlanFacts plan) {
        return Map.of(
                "serves",
                plan.benefit().serves().name(),
                "deployment",
                plan.product().name());
    }

    private static Map<String, String> verdict(PlanFacts plan) {
        var coverage = plan.coverage();
        var facts = new HashMap<>(coverage.facts());
        facts.put("reason", String.valueOf(coverage.reason()));
        if (coverage.current() != null) {
            facts.put("current", coverage.current());
        }
        return facts;
    }

    private static Map<String, String> start(PlanFacts plan) {
        return plan.held() == null
                ? Map.of()
                : Map.of("start", plan.held().contract().start().toString());
    }

    private static Map<String, String> end(PlanFacts plan) {
        return plan.held() == null
                ? Map.of()
                : Map.of("end", plan.held().contract().end().toString());
    }

    private static Map<String, String> revoked(PlanFacts plan) {
        return plan.link() == null
                ? Map.of()
                : Map.of("revokedOn", String.valueOf(plan.link().revokedOn()));
    }

    private static Map<String, String> cap(PlanFacts plan) {
        return plan.link() == null
                ? Map.of()
                : Map.of(
                        "cap",
                        String.valueOf(plan.link().cap()),
                        "spent",
                        Integer.toString(plan.link().spent()));
    }

    private static Map<String, String> granted(PlanFacts plan) {
        return plan.held() == null
                ? Map.of()
                : Map.of(
                        "granted",
                        Integer.toString(plan.held().line().allowance().granted()));
    }
}
