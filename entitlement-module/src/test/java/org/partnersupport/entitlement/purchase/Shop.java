package org.partnersupport.entitlement.purchase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.partnersupport.entitlement.api.IncidentOrder;
import org.partnersupport.entitlement.api.IncidentOrders;
import org.partnersupport.entitlement.api.IncidentOrders.Wanted;
import org.partnersupport.entitlement.api.payment.PaymentCallbacks;
import org.partnersupport.entitlement.api.payment.PaymentStatus;
import org.partnersupport.entitlement.testing.CoverageTable;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.testing.HandMadeBeans;
import org.partnersupport.testing.TestSettings;

/** Orders on a real database, each step a transaction as in the container, and a gateway that the test decides. */
final class Shop {
    private static final String HOME = "org.partnersupport.entitlement.purchase.";

    final Entitlements here = new Entitlements();
    final TrialGateway gateway = new TrialGateway();
    final IncidentOrders orders;
    final PaymentCallbacks callbacks;
    final DoubtSchedule janitor;

    Shop() {
        this(TestSettings.defaults());
    }

    Shop(Settings settings) {
        here.beans
                .with(Settings.class, settings)
                .with(
                        Audit.class,
                        new HandMadeBeans(here.work)
                                .with(Clock.class, here.clock)
                                .of("org.partnersupport.membership.audit.AuditLog")
                                .get(Audit.class));
        here.beans
                .with(OrderBook.class, here.work.transactional(OrderBook.class, here.beans.get(KeepOrders.class)))
                .with(Gateways.class, new Gateways(List.of(gateway), settings))
                .of(HOME + "BuyIncidents", HOME + "TakeCallbacks");
        orders = here.beans.get(IncidentOrders.class);
        callbacks = here.beans.get(PaymentCallbacks.class);
        janitor = new DoubtSchedule();
        janitor.orders = here.beans.get(OrderBook.class);
        janitor.talk = here.beans.get(PaymentTalk.class);
    }

    IncidentOrder place(Caller caller, String offer) {
        return place(caller, offer, CoverageTable.CURRENT, Ids.next().toString());
    }

    IncidentOrder place(Caller caller, String offer, String release, String key) {
        return orders.place(caller, wanted(offer, CoverageTable.ON_PREMISES, release), key)
                .order();
    }

    static Wanted wanted(String offer, String product, String release) {
        return new Wanted(offer, product, release, "https://portal.example/purchases/return");
    }

    /** An order that is paid. */
    IncidentOrder bought(Caller caller, String offer) {
        var order = place(caller, offer);
        pays(order.id());
        return orders.check(caller, order.id());
    }

    void pays(UUID order) {
        gateway.truth.replace(order.toString(), PaymentStatus.PENDING, PaymentStatus.AUTHORISED);
    }

    void callback(UUID order, PaymentStatus status) {
        callbacks.receive("SANDBOX", header -> "signed", (order + " " + status).getBytes(StandardCharsets.UTF_8));
    }

    long grantsOf(UUID order) {
        return here.people.number(
                "SELECT count(*) FROM entitlement.ledger_entry e JOIN entitlement.contract_line l ON l.id = e.line_id"
                        + " JOIN entitlement.contract c ON c.id = l.contract_id"
                        + " WHERE c.order_id = ? AND e.kind = 'GRANT'",
                order);
    }
}
