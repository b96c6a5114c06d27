package org.partnersupport.entitlement.purchase;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnersupport.entitlement.api.IncidentOffer;
import org.partnersupport.entitlement.api.IncidentOrders.Wanted;
import org.partnersupport.entitlement.api.payment.PaymentGateway.Checkout;
import org.partnersupport.entitlement.api.payment.PaymentStatus;
import org.partnersupport.membership.api.Caller;

/** The orders in the database: each call is one transaction, and none of them talks to a gateway. */
public interface OrderBook {
    List<IncidentOffer> offers();

    /** Writes a new order, or finds the one of this key. Refuses as {@code IncidentOrders.place} says. */
    Written write(Caller caller, Wanted wanted, String key, String gateway);

    /** Keeps where the payment is; the first answer stays. */
    void opened(UUID order, Checkout checkout);

    /**
     * Takes note of what the gateway says. The row of the order is locked: whatever comes at once, twice or in another
     * order, a state is entered once, and with CAPTURED the contract line is granted once.
     *
     * @return the order as it is then; empty when there is no such order
     */
    Optional<OrderRow> told(UUID order, PaymentStatus status);

    /**
     * Takes all incidents of a paid order back, before the money goes; again changes nothing.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException why it cannot be
     */
    OrderRow takeBack(Caller caller, UUID order);

    /** The gateway would not give the money back: the incidents are there again. */
    OrderRow giveAgain(UUID order);

    List<OrderRow> of(Caller caller);

    /** Empty when there is no such order or the caller may not see it. */
    Optional<OrderRow> one(Caller caller, UUID order);

    /** Some orders in doubt whose time has come; others get others, and the same ones come again later. */
    List<OrderRow> due();

    /** @param first false when the key had its order already */
    record Written(OrderRow order, boolean first) {}
}
