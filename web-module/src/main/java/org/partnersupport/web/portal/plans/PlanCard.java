package org.partnersupport.web.portal.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.membership.kernel.Refusal;

/**
 * One plan of the answer.
 *
 * @param line null for what is not activated, not granted, or pays without a contract
 * @param accessId of the contract, null when there is none or it is not the account's to see any more
 * @param remaining null when unlimited or when there is no contract
 * @param end last day of the contract, null when there is none
 * @param reasons empty exactly for a usable plan
 * @param next links, the best first; empty for a usable plan
 */
public record PlanCard(
        Label label,
        @Nullable UUID line,
        @Nullable String accessId,
        @Nullable Integer remaining,
        @Nullable LocalDate end,
        List<Refusal> reasons,
        List<NextLink> next) {
    public PlanCard {
        reasons = List.copyOf(reasons);
        next = List.copyOf(next);
    }

    public static PlanCard of(PlanChoice.Usable plan) {
        return new PlanCard(
                plan.label(), plan.line(), plan.accessId(), plan.remaining(), plan.end(), List.of(), List.of());
    }

    /** True for incidents that were bought: no pair belongs to them. */
    public boolean bought() {
        return contracted() && accessId == null;
    }

    /** True when the plan has a contract whose balance can be told. */
    public boolean contracted() {
        return end != null;
    }

    public boolean unlimited() {
        return contracted() && remaining == null;
    }

    /** Rule CL-3: pays without contract and debit. */
    public boolean free() {
        return line == null && reasons.isEmpty();
    }
}
