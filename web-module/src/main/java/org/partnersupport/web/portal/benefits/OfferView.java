package org.partnersupport.web.portal.benefits;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Benefit;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.ContractLine;
import org.partnersupport.entitlement.api.Plan;
import org.partnersupport.membership.api.Offer;

/**
 * One offer as the benefits page shows it.
 *
 * @param contract what its activation issued, null before
 * @param cards one for each benefit there is, granted or not
 */
public record OfferView(Offer offer, @Nullable Contract contract, List<Card> cards) {
    public OfferView {
        cards = List.copyOf(cards);
    }

    /** The cards of benefits that are granted. */
    public List<Card> granted() {
        return cards.stream().filter(Card::granted).toList();
    }

    /**
     * @param plan what the offer grants of the benefit, null when nothing (rule TIER_NOT_ELIGIBLE)
     * @param line the contract's line with its balance, null before activation
     */
    public record Card(
            Benefit benefit, @Nullable Plan plan, @Nullable ContractLine line) {
        public boolean granted() {
            return plan != null;
        }

        /** Close to used up, by the configured share. */
        public boolean low() {
            return line != null && line.low();
        }

        /** Used up: limited and nothing left. */
        public boolean usedUp() {
            return line != null && Integer.valueOf(0).equals(line.remaining());
        }
    }
}
