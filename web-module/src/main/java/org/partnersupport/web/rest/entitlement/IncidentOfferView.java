package org.partnersupport.web.rest.entitlement;

import org.partnersupport.entitlement.api.IncidentOffer;
import org.partnersupport.membership.kernel.Label;

/**
 * Incidents on sale.
 *
 * @param months how long they are good, from the day they are paid
 * @param amount tax included, in minor units of the currency
 * @param tax the part of the amount that is tax
 */
public record IncidentOfferView(
        String code, Label label, int incidents, int months, long amount, long tax, String currency) {
    static IncidentOfferView of(IncidentOffer offer) {
        var price = offer.price();
        return new IncidentOfferView(
                offer.code(),
                offer.label(),
                offer.incidents(),
                offer.months(),
                price.amount(),
                price.tax(),
                price.currency());
    }
}
