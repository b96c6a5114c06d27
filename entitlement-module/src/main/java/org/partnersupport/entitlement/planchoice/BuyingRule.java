package org.partnersupport.entitlement.planchoice;

import java.util.Optional;
import org.partnersupport.entitlement.api.CoverageReason;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.api.PlanChoice.BuyIncident;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.kernel.Refusal;

/** May this account buy a single incident for this release (rules LC-7, PL-5). */
final class BuyingRule {
    private BuyingRule() {}

    static BuyIncident decide(AccountKind kind, CoverageVerdict coverage, boolean workAccountsMayBuy) {
        var refusal = refusal(kind, coverage, workAccountsMayBuy);
        return new BuyIncident(refusal.isEmpty(), refusal.map(Refusal::of).orElse(null));
    }

    private static Optional<String> refusal(AccountKind kind, CoverageVerdict coverage, boolean workAccountsMayBuy) {
        if (coverage.reason() == CoverageReason.CLOUD_PRODUCT) {
            return Optional.of("NOT_FOR_CLOUD");
        }
        if (!coverage.payPerIncident()) {
            return Optional.of("NOT_IN_FIXED_LIFECYCLE");
        }
        return kind == AccountKind.WORK && !workAccountsMayBuy
                ? Optional.of("WORK_ACCOUNT_MAY_NOT_BUY")
                : Optional.empty();
    }
}
