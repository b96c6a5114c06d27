package org.partnersupport.web.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.partnersupport.entitlement.api.IncidentOrder;
import org.partnersupport.entitlement.api.IncidentOrders;
import org.partnersupport.entitlement.api.OrderState;
import org.partnersupport.entitlement.api.Products;
import org.partnersupport.entitlement.api.Release;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.web.texts.Texts;

/** The receipts of orders that were paid. */
@ApplicationScoped
public class Receipts {
    @Inject
    IncidentOrders orders;

    @Inject
    Accounts accounts;

    @Inject
    Audit audit;

    @Inject
    Products products;

    @Inject
    Settings settings;

    /**
     * Handing it out is written into the audit.
     *
     * @throws RefusedException UNKNOWN_ORDER, ORDER_NOT_PAID
     */
    public Receipt of(Caller caller, UUID id, Texts texts) {
        var order = orders.check(caller, id);
        var paid = order.capturedAt();
        if (paid == null) {
            throw new RefusedException(Refusal.of("ORDER_NOT_PAID"));
        }
        audit.record(caller.account(), "RECEIPT_DOWNLOADED", order.number(), "PDF");
        var price = order.offer().price();
        var facts = new LinkedHashMap<String, String>();
        facts.put("purchases.number", order.number());
        facts.put("purchases.offer", order.offer().label().in(texts.locale()));
        facts.put("requests.product", product(order));
        facts.put("receipt.net", texts.money(price.amount() - price.tax(), price.currency()));
        facts.put("receipt.tax", texts.money(price.tax(), price.currency()));
        facts.put("receipt.total", texts.money(price.amount(), price.currency()));
        facts.put("receipt.paid", texts.day(LocalDate.ofInstant(paid, settings.lifecycleZone())));
        return new Receipt(
                order.number(),
                name(order),
                texts.money(price.amount(), price.currency()),
                facts,
                settings.receiptIssuer(),
                note(order, texts));
    }

    private String name(IncidentOrder order) {
        return Objects.requireNonNullElse(
                accounts.displayNames(Set.of(order.account())).get(order.account()), "");
    }

    private String product(IncidentOrder order) {
        var release = products.releases(order.product()).stream()
                .filter(one -> one.code().equals(order.release()))
                .map(Release::label)
                .findFirst()
                .orElse(order.release());
        return products.product(order.product()).label() + ", " + release;
    }

    private static Optional<String> note(IncidentOrder order, Texts texts) {
        return order.state() == OrderState.REFUNDED || order.refunding()
                ? Optional.of(texts.get("receipt.returned"))
                : Optional.empty();
    }
}
