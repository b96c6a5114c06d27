package org.partnersupport.web.portal.purchases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.IncidentOrder;
import org.partnersupport.entitlement.api.IncidentOrders;
import org.partnersupport.entitlement.api.OrderState;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.NotFound;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;

/**
 * One order: how its payment stands as far as anybody knows, what it brought, and giving it back (rule PD-2). The page the
 * gateway returns to shows the same, for what a browser brings along proves nothing.
 */
@Named
@RequestScoped
public class OrderPage {
    @Inject
    IncidentOrders orders;

    @Inject
    CurrentCaller current;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest http;

    private @Nullable UUID id;
    private @Nullable IncidentOrder order;

    @PostConstruct
    void read() {
        try {
            var asked = Asked.of(http, "order");
            id = asked == null ? null : UUID.fromString(asked);
        } catch (IllegalArgumentException noId) {
            id = null;
        }
    }

    /** An order that is not there, or not for this account, is not found either way (PU18). */
    public void open() {
        getOrder();
    }

    /** As the gateway knows it now, while it is in doubt. */
    public IncidentOrder getOrder() {
        var read = order;
        if (read == null) {
            if (id == null) {
                throw new NotFound("order without an id");
            }
            read = orders.check(current.get(), id);
            order = read;
        }
        return read;
    }

    /** How it stands, as the last part of the keys of its texts. */
    public String getStanding() {
        var one = getOrder();
        return one.refunding() ? "REFUNDING" : one.state().name();
    }

    public String getTone() {
        return switch (getOrder().state()) {
            case CAPTURED -> "ok";
            case FAILED -> "warn";
            default -> "";
        };
    }

    /** Where a request begins that the bought incidents pay for. */
    public @Nullable String getStart() {
        var bought = getOrder().bought();
        return bought == null || bought.left() == 0
                ? null
                : forRelease("/requests/new").with("line", bought.line()).text();
    }

    /** Where the same can be bought again. */
    public String getAgain() {
        return forRelease("/purchases/buy").text();
    }

    private PageAddress forRelease(String path) {
        return PageAddress.of(path)
                .with("product", getOrder().product())
                .with("release", getOrder().release());
    }

    public boolean isRefundable() {
        return getOrder().notRefundable() == null;
    }

    /** Nothing can be said about giving back what was never paid. */
    public boolean isPaid() {
        return getOrder().state() == OrderState.CAPTURED;
    }

    /** A refusal is told above the order as it stands now. */
    public void refund() throws IOException {
        try {
            var after = orders.refund(current.get(), Objects.requireNonNull(id));
            if (after.state() == OrderState.CAPTURED && !after.refunding()) {
                notices.error(null, "purchases.refund.kept");
                order = after;
            } else {
                notices.success("purchases.refund.done." + (after.refunding() ? "REFUNDING" : "REFUNDED"));
                PageAddress.of("/purchases/order").with("order", after.id()).go();
            }
        } catch (RefusedException refused) {
            notices.refused(refused.refusals());
            order = null;
        }
    }
}
