package org.partnersupport.entitlement.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.partnersupport.entitlement.api.IncidentOffer;
import org.partnersupport.entitlement.api.IncidentOrder;
import org.partnersupport.entitlement.api.IncidentOrders;
import org.partnersupport.entitlement.api.payment.PaymentGateway.GatewayAwayException;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.ProvenLately;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;

/** No transaction of its own: each step with the database is one, and the gateway is asked between them. */
@ApplicationScoped
class BuyIncidents implements IncidentOrders {
    @Inject
    OrderBook orders;

    @Inject
    Gateways gateways;

    @Inject
    PaymentTalk talk;

    @Inject
    CivilTime time;

    BuyIncidents() {}

    @Override
    public List<IncidentOffer> offers() {
        return gateways.chosen().isPresent() ? orders.offers() : List.of();
    }

    @Override
    @ProvenLately
    public Placed place(Caller caller, Wanted wanted, String key) {
        var chosen = gateways.chosen().orElseThrow(BuyIncidents::unavailable);
        var written = orders.write(caller, wanted, key, chosen.code());
        var order = written.order();
        if (order.inDoubt() && order.session() == null) {
            try {
                talk.open(order, gateways.named(order.gateway()).orElseThrow(BuyIncidents::unavailable));
            } catch (GatewayAwayException away) {
                throw unavailable();
            }
        }
        return new Placed(seen(orders.one(caller, order.id()).orElse(order)), written.first());
    }

    @Override
    public List<IncidentOrder> of(Caller caller) {
        return orders.of(caller).stream().map(this::seen).toList();
    }

    @Override
    public IncidentOrder check(Caller caller, UUID order) {
        return seen(talk.bringOn(orders.one(caller, order).orElseThrow(BuyIncidents::unknown)));
    }

    @Override
    public IncidentOrder refund(Caller caller, UUID order) {
        return seen(talk.bringOn(orders.takeBack(caller, order)));
    }

    private IncidentOrder seen(OrderRow order) {
        return order.seen(time.today());
    }

    private static RefusedException unknown() {
        return new RefusedException(Refusal.of("UNKNOWN_ORDER"));
    }

    private static RefusedException unavailable() {
        return new RefusedException(Refusal.of("PAYMENT_UNAVAILABLE"));
    }
}
