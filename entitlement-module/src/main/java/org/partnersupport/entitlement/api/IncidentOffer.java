package org.partnersupport.entitlement.api;

import org.partnersupport.membership.kernel.Label;

/**
 * A number of incidents on sale: one, or a pack.
 *
 * @param months how long they are good, from the day they are paid
 */
public record IncidentOffer(String code, Label label, int incidents, int months, Price price) {
    /**
     * @param amount what is paid, tax included, in minor units of the currency (a yen has none)
     * @param tax the part of it that is tax
     * @param currency ISO 4217
     */
    public record Price(long amount, long tax, String currency) {}
}
