package org.partnersupport.entitlement.purchase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.partnersupport.entitlement.api.IncidentOffer;
import org.partnersupport.entitlement.api.IncidentOrders.Wanted;
import org.partnersupport.entitlement.api.OrderState;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.entitlement.api.payment.PaymentGateway.Checkout;
import org.partnersupport.entitlement.api.payment.PaymentStatus;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class KeepOrders implements OrderBook {
    @Inject
    OrderStore store;

    @Inject
    GrantBought bought;

    @Inject
    PlanChoice plans;

    @Inject
    Audit audit;

    @Inject
    CivilTime time;

    @Inject
    Clock clock;

    KeepOrders() {}

    @Override
    public List<IncidentOffer> offers() {
        return store.offers(time.today());
    }

    @Override
    public Written write(Caller caller, Wanted wanted, String key, String gateway) {
        var known = store.byKey(caller.account(), key);
        if (known.isPresent()) {
            return again(known.get(), wanted);
        }
        var day = time.today();
        var buying =
                plans.plansFor(caller, wanted.product(), wanted.release(), day).buyIncident();
        if (buying.refusal() != null) {
            throw new RefusedException(buying.refusal());
        }
        var id = Ids.next();
        if (!store.write(caller, wanted, key, gateway, id, day, clock.instant())) {
            return again(store.byKey(caller.account(), key).orElseThrow(() -> refused("NOT_ON_SALE")), wanted);
        }
        var order = store.byId(id).orElseThrow();
        audit.record(caller.account(), "ORDER_PLACED", order.number(), wanted.offer());
        return new Written(order, true);
    }

    private static Written again(OrderRow order, Wanted wanted) {
        var same = order.offer().code().equals(wanted.offer())
                && order.product().equals(wanted.product())
                && order.release().equals(wanted.release());
        if (!same) {
            throw refused("IDEMPOTENCY_KEY_REUSED");
        }
        return new Written(order, false);
    }

    @Override
    public void opened(UUID order, Checkout checkout) {
        store.opened(order, checkout);
    }

    @Override
    public Optional<OrderRow> told(UUID order, PaymentStatus status) {
        return store.held(order)
                .map(held -> OrderRule.after(held.state(), status)
                        .map(next -> enter(held, next))
                        .orElse(held));
    }

    private OrderRow enter(OrderRow order, OrderState next) {
        var now = clock.instant();
        store.enter(order.id(), next, now);
        if (next == OrderState.CAPTURED) {
            bought.grant(order, now);
        }
        audit.record(order.account(), "ORDER_" + next, order.number(), order.gateway());
        return store.byId(order.id()).orElseThrow();
    }

    @Override
    public OrderRow takeBack(Caller caller, UUID order) {
        var held = store.seen(caller, order)
                .flatMap(seen -> store.held(order))
                .orElseThrow(() -> refused("UNKNOWN_ORDER"));
        if (held.state() == OrderState.REFUNDED || held.refunding()) {
            return held;
        }
        var today = time.today();
        var now = clock.instant();
        RefundRule.objection(held.state(), held.bought(), held.offer().incidents(), today)
                .ifPresent(KeepOrders::refuse);
        var line = Objects.requireNonNull(held.bought()).line();
        if (!bought.takeBack(line, today, caller.account(), now)) {
            throw refused("INCIDENTS_USED", held);
        }
        store.refund(order, now, now);
        audit.record(caller.account(), "ORDER_REFUND_ASKED", held.number(), held.gateway());
        return store.byId(order).orElseThrow();
    }

    @Override
    public OrderRow giveAgain(UUID order) {
        var held = store.held(order).orElseThrow();
        if (held.refunding() && held.bought() != null) {
            bought.giveAgain(held.bought().line(), clock.instant());
            store.refund(order, null, clock.instant());
            audit.record(held.account(), "ORDER_REFUND_REFUSED", held.number(), held.gateway());
        }
        return store.byId(order).orElseThrow();
    }

    @Override
    public List<OrderRow> of(Caller caller) {
        return store.of(caller);
    }

    @Override
    public Optional<OrderRow> one(Caller caller, UUID order) {
        return store.seen(caller, order);
    }

    @Override
    public List<OrderRow> due() {
        return store.due(clock.instant());
    }

    private static void refuse(Refusal refusal) {
        throw new RefusedException(refusal);
    }

    private static RefusedException refused(String code) {
        return new RefusedException(Refusal.of(code));
    }

    /** Somebody took one between the look and the taking back. */
    private static RefusedException refused(String code, OrderRow order) {
        return new RefusedException(new Refusal(
                code,
                Map.of("used", "1", "granted", Integer.toString(order.offer().incidents()))));
    }
}
