package org.partnersupport.web.portal.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.membership.kernel.Refusal;

/**
 * The answer of rule PL-1 as the page shows it.
 *
 * @param verdictTitle the verdict as one sentence
 * @param verdictFacts what it rests on, in sentences
 * @param addContract the way to link a contract and come back
 * @param buying null when a single incident may be bought
 * @param buy the page that sells it; null when it may not be bought or is not sold online here
 */
public record PlanAnswer(
        CoverageVerdict coverage,
        String verdictTitle,
        List<String> verdictFacts,
        List<PlanCard> usable,
        List<PlanCard> unavailable,
        NextLink addContract,
        @Nullable Refusal buying,
        @Nullable String buy) {
    public PlanAnswer {
        verdictFacts = List.copyOf(verdictFacts);
        usable = List.copyOf(usable);
        unavailable = List.copyOf(unavailable);
    }

    public boolean noPlanAtAll() {
        return usable.isEmpty() && unavailable.isEmpty();
    }

    /** The usable plans that can be named by a contract line. */
    public List<PlanCard> lines() {
        return usable.stream().filter(PlanCard::contracted).toList();
    }

    /** Rule LC-7: for what runs in the cloud nothing is sold, so nothing is offered either. */
    public boolean sold() {
        return buying == null || !buying.code().equals("NOT_FOR_CLOUD");
    }

    /** A cloud product is neither covered nor refused by the rule of N and N-1: that rule is not about it. */
    public String tone() {
        if (coverage.covered()) {
            return "ok";
        }
        return "CLOUD_PRODUCT".equals(reason()) ? "" : "warn";
    }

    private String reason() {
        var reason = coverage.reason();
        return reason == null ? "" : reason.name();
    }
}
