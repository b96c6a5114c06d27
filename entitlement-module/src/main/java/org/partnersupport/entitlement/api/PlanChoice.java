package org.partnersupport.entitlement.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.membership.kernel.Refusal;

/** Rules PL-1 to PL-6: which plans can pay, and for every one that cannot, all the reasons. Looking changes nothing. */
public interface PlanChoice {
    /** @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_PRODUCT, UNKNOWN_RELEASE */
    default Answer plansFor(Caller caller, String product, String release, LocalDate day) {
        return plansFor(caller, product, release, day, false);
    }

    /**
     * @param forCustomer asked on behalf of a customer of the caller's organisation (rule CL-3): then a plan of cloud
     *     solution providers can pay, too
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_PRODUCT, UNKNOWN_RELEASE
     */
    Answer plansFor(Caller caller, String product, String release, LocalDate day, boolean forCustomer);

    /**
     * @param usable what costs nothing first, then the line that ends first (rule EN-2)
     * @param unavailable everything else the account could think of: nothing is hidden
     */
    record Answer(
            CoverageVerdict coverage, List<Usable> usable, List<Unavailable> unavailable, BuyIncident buyIncident) {
        public Answer {
            usable = List.copyOf(usable);
            unavailable = List.copyOf(unavailable);
        }
    }

    /**
     * @param line null for a plan of cloud solution providers, which has neither contract nor end
     * @param remaining null when unlimited
     */
    record Usable(
            @Nullable UUID line,
            String plan,
            Label label,
            @Nullable UUID contract,
            @Nullable String accessId,
            @Nullable Integer remaining,
            @Nullable LocalDate end) {
        /** A plan that pays for a provider's customers without contract and debit (rule CL-3). */
        public static Usable of(Workload.ProviderPlan plan) {
            return new Usable(null, plan.code(), plan.label(), null, null, null, null);
        }
    }

    /**
     * @param line null for what is not activated or not granted: there is no contract line to name
     * @param contract null where there is none, as all that is told of it, and where an admin of somebody else's
     *     organisation revoked the account's link (rule LK-7)
     * @param plan plan code, or the benefit's code when nothing of it is granted
     * @param reasons never empty; codes of rule PL-2, facts for the text
     * @param next what can be done about it, the best first; never empty
     */
    record Unavailable(
            @Nullable UUID line,
            String plan,
            Label label,
            @Nullable UUID contract,
            @Nullable String accessId,
            @Nullable Integer remaining,
            @Nullable LocalDate end,
            List<Refusal> reasons,
            List<NextStep> next) {
        public Unavailable {
            reasons = List.copyOf(reasons);
            next = List.copyOf(next);
        }
    }

    /**
     * Rules LC-7 and PL-5.
     *
     * @param refusal null exactly when allowed
     */
    record BuyIncident(boolean allowed, @Nullable Refusal refusal) {}

    enum NextStep {
        ACTIVATE,
        ASK_ADMIN_TO_ACTIVATE,
        /** An admin of the caller's organisation, which holds the contract, can allow the account again or raise its cap. */
        ASK_CONTRACT_ADMIN,
        LINK_CONTRACT,
        CHOOSE_COVERED_VERSION,
        CHOOSE_PRODUCT_OF_OTHER_KIND,
        USE_OTHER_PLAN,
        ADD_CONTRACT,
        BUY_INCIDENT,
        RENEW_MEMBERSHIP
    }
}
