package org.partnersupport.entitlement.planchoice;

import java.util.EnumSet;
import java.util.List;
import org.partnersupport.entitlement.api.PlanChoice.NextStep;
import org.partnersupport.membership.kernel.Refusal;

/**
 * What can be done about a plan that cannot pay: something for every reason, so that nobody is left empty-handed.
 *
 * @param mayActivate the caller may activate benefits, and need not ask for it
 * @param otherPlanUsable another plan can pay for the same thing
 * @param mayBuy a single incident can be bought for it
 */
record NextSteps(boolean mayActivate, boolean otherPlanUsable, boolean mayBuy) {
    /**
     * Without doubles, the one that costs least first.
     *
     * @param own the plan is of the caller's organisation, whose admins can be found
     * @param membership the plan comes from a membership, not from a purchase
     */
    List<NextStep> after(List<Refusal> reasons, boolean own, boolean membership) {
        var steps = EnumSet.noneOf(NextStep.class);
        reasons.forEach(reason -> steps.add(remedy(reason.code(), own, membership)));
        if (otherPlanUsable) {
            steps.add(NextStep.USE_OTHER_PLAN);
        }
        if (mayBuy && !otherPlanUsable) {
            steps.add(NextStep.BUY_INCIDENT);
        }
        return BEST_FIRST.stream().filter(steps::contains).toList();
    }

    private NextStep remedy(String reason, boolean own, boolean membership) {
        return switch (reason) {
            case "NOT_ACTIVATED" -> mayActivate ? NextStep.ACTIVATE : NextStep.ASK_ADMIN_TO_ACTIVATE;
            case "NOT_LINKED" -> NextStep.LINK_CONTRACT;
            case "VERSION_NOT_COVERED" -> NextStep.CHOOSE_COVERED_VERSION;
            case "NOT_FOR_THIS_PRODUCT" -> NextStep.CHOOSE_PRODUCT_OF_OTHER_KIND;
            case "EXPIRED" -> membership ? NextStep.RENEW_MEMBERSHIP : NextStep.ADD_CONTRACT;
            case "LINK_REVOKED", "USER_CAP_REACHED" -> own ? NextStep.ASK_CONTRACT_ADMIN : NextStep.ADD_CONTRACT;
            case "NO_INCIDENTS_LEFT", "TIER_NOT_ELIGIBLE", "NOT_BEGUN" -> NextStep.ADD_CONTRACT;
            default -> throw new IllegalArgumentException("no remedy for " + reason);
        };
    }

    private static final List<NextStep> BEST_FIRST = List.of(
            NextStep.USE_OTHER_PLAN,
            NextStep.LINK_CONTRACT,
            NextStep.ACTIVATE,
            NextStep.ASK_ADMIN_TO_ACTIVATE,
            NextStep.ASK_CONTRACT_ADMIN,
            NextStep.CHOOSE_COVERED_VERSION,
            NextStep.CHOOSE_PRODUCT_OF_OTHER_KIND,
            NextStep.RENEW_MEMBERSHIP,
            NextStep.ADD_CONTRACT,
            NextStep.BUY_INCIDENT);
}
