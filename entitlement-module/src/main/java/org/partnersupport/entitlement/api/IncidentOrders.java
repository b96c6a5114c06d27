package org.partnersupport.entitlement.api;

import java.util.List;
import java.util.UUID;
import org.partnersupport.membership.api.Caller;

/**
 * Buying single incidents and packs of them (rules PD-2, PL-5, LC-7). Calls talk to the payment gateway: never call them
 * inside a transaction.
 */
public interface IncidentOrders {
    /** What is on sale today, the smallest first. */
    List<IncidentOffer> offers();

    /**
     * Opens a payment on the gateway's page. The same key again gives the same order.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_PRODUCT, UNKNOWN_RELEASE, NOT_ON_SALE, those
     *     of {@link PlanChoice.BuyIncident}, IDEMPOTENCY_KEY_REUSED for another wish with the same key, and
     *     PAYMENT_UNAVAILABLE: then the order is there and goes on with the same key
     */
    Placed place(Caller caller, Wanted wanted, String key);

    /** The account's own, and to an admin the organisation's; the newest first, 200 at most. */
    List<IncidentOrder> of(Caller caller);

    /**
     * Asks the gateway while the order is in doubt; when it cannot be asked, the order as it is known.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_ORDER
     */
    IncidentOrder check(Caller caller, UUID order);

    /**
     * Takes all incidents back and then returns the money, once; the order stays {@code refunding} until the gateway has
     * done it.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_ORDER, and what
     *     {@link IncidentOrder#notRefundable} says: ORDER_NOT_PAID, INCIDENTS_USED, INCIDENTS_EXPIRED
     */
    IncidentOrder refund(Caller caller, UUID order);

    /** @param returnTo absolute address of the page that tells how it went; the order's id is added to it */
    record Wanted(String offer, String product, String release, String returnTo) {}

    /** @param first false when the key had its order already */
    record Placed(IncidentOrder order, boolean first) {}
}
