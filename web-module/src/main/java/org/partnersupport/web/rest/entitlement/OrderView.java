package org.partnersupport.web.rest.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.IncidentOrder;
import org.partnersupport.entitlement.api.OrderState;
import org.partnersupport.web.rest.problem.Problem.Reason;
import org.partnersupport.web.texts.Texts;

/**
 * An order of incidents.
 *
 * @param organisation true when the incidents are the organisation's, false when they are the account's
 * @param checkout the page of the payment gateway, while it is needed; an absolute address, or a path of the portal
 * @param refunding the money is on its way back
 * @param bought null until it is paid
 * @param notRefundable why the money cannot be given back, null when it can
 */
public record OrderView(
        UUID id,
        String number,
        OrderState state,
        boolean organisation,
        String product,
        String release,
        IncidentOfferView offer,
        Instant createdAt,
        @Nullable Instant capturedAt,
        @Nullable String checkout,
        boolean refunding,
        @Nullable Bought bought,
        @Nullable Reason notRefundable) {
    static OrderView of(IncidentOrder order, Texts texts) {
        var refusal = order.notRefundable();
        return new OrderView(
                order.id(),
                order.number(),
                order.state(),
                order.organisation() != null,
                order.product(),
                order.release(),
                IncidentOfferView.of(order.offer()),
                order.createdAt(),
                order.capturedAt(),
                order.checkout(),
                order.refunding(),
                Bought.of(order.bought()),
                refusal == null ? null : new Reason(refusal.code(), texts.detail(refusal)));
    }

    /** The contract line it brought. */
    public record Bought(UUID contract, UUID line, int left, int reserved, int consumed, LocalDate end) {
        static @Nullable Bought of(IncidentOrder.@Nullable Bought bought) {
            return bought == null
                    ? null
                    : new Bought(
                            bought.contract(),
                            bought.line(),
                            bought.left(),
                            bought.reserved(),
                            bought.consumed(),
                            bought.end());
        }
    }
}
