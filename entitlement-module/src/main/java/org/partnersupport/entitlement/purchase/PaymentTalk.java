package org.partnersupport.entitlement.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import org.partnersupport.entitlement.api.OrderState;
import org.partnersupport.entitlement.api.payment.PaymentGateway;
import org.partnersupport.entitlement.api.payment.PaymentGateway.Checkout;
import org.partnersupport.entitlement.api.payment.PaymentGateway.GatewayAwayException;
import org.partnersupport.entitlement.api.payment.PaymentGateway.Purchase;
import org.partnersupport.entitlement.api.payment.PaymentStatus;
import org.partnersupport.membership.api.Door;

/**
 * Brings an order and its payment together: asks, captures what is authorised, finishes refunds. Between two transactions,
 * never inside one; whatever breaks off is done again later with the same effect (rule PD-2).
 */
@ApplicationScoped
class PaymentTalk {
    private static final Logger LOG = System.getLogger(PaymentTalk.class.getName());

    @Inject
    OrderBook orders;

    @Inject
    Gateways gateways;

    PaymentTalk() {}

    /** As far as it gets now; an order whose gateway cannot be asked stays as it is known. */
    OrderRow bringOn(OrderRow order) {
        try {
            return gateways.named(order.gateway())
                    .map(gateway -> bringOn(order, gateway))
                    .orElse(order);
        } catch (GatewayAwayException away) {
            LOG.log(Level.WARNING, "order " + order.number() + ": the gateway cannot be asked", away);
            return order;
        }
    }

    private OrderRow bringOn(OrderRow order, PaymentGateway gateway) {
        if (order.refunding()) {
            return refund(order, gateway);
        }
        if (!order.inDoubt()) {
            return order;
        }
        var session = order.session() == null ? open(order, gateway).session() : order.session();
        return captured(told(order, gateway.status(session)), gateway, session);
    }

    /** The payment's page; asked again for the same order it is the same one. */
    Checkout open(OrderRow order, PaymentGateway gateway) {
        var price = order.offer().price();
        var checkout = gateway.start(new Purchase(
                order.id(),
                order.number(),
                order.offer().label().en(),
                price.amount(),
                price.currency(),
                order.returnTo() + (order.returnTo().contains("?") ? "&" : "?") + "order=" + order.id()));
        orders.opened(order.id(), checkout);
        return checkout;
    }

    OrderRow told(OrderRow order, PaymentStatus status) {
        return Door.PAYMENT.open(() -> orders.told(order.id(), status)).orElse(order);
    }

    private OrderRow captured(OrderRow order, PaymentGateway gateway, String session) {
        return order.state() == OrderState.AUTHORISED ? told(order, gateway.capture(session)) : order;
    }

    private OrderRow refund(OrderRow order, PaymentGateway gateway) {
        var status = gateway.refund(Objects.requireNonNull(order.session()));
        return status == PaymentStatus.REFUNDED ? told(order, status) : orders.giveAgain(order.id());
    }
}
