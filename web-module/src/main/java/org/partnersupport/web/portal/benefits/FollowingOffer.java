package org.partnersupport.web.portal.benefits;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.Plan;
import org.partnersupport.membership.api.Offer;

/**
 * An offer that continues an activated one (rule AC-9).
 *
 * @param begins first day of its contract: after the last day of the contract before, and not before the offer's own
 * @param contract what its activation in advance issued, null before
 * @param plans what it grants, by the contract or the table of that day
 */
public record FollowingOffer(
        Offer offer, LocalDate begins, @Nullable Contract contract, List<Plan> plans) {
    public FollowingOffer {
        plans = List.copyOf(plans);
    }
}
