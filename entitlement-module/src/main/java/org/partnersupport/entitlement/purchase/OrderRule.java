package org.partnersupport.entitlement.purchase;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnersupport.entitlement.api.OrderState;
import org.partnersupport.entitlement.api.payment.PaymentStatus;

/** The states of an order and what leads from one to another (rule PD-2), as a table. Pure. */
final class OrderRule {
    private static final Map<OrderState, Set<OrderState>> NEXT = Map.of(
            OrderState.STARTED, EnumSet.of(OrderState.AUTHORISED, OrderState.CAPTURED, OrderState.FAILED),
            OrderState.AUTHORISED, EnumSet.of(OrderState.CAPTURED, OrderState.FAILED),
            OrderState.CAPTURED, EnumSet.of(OrderState.REFUNDED),
            OrderState.FAILED, EnumSet.noneOf(OrderState.class),
            OrderState.REFUNDED, EnumSet.noneOf(OrderState.class));

    private OrderRule() {}

    /**
     * @param told what the gateway says about the payment
     * @return empty when that changes nothing: it is known, older than what is known, or against what is final
     */
    static Optional<OrderState> after(OrderState state, PaymentStatus told) {
        return meant(told).filter(next -> leads(state, next));
    }

    static boolean leads(OrderState state, OrderState next) {
        return NEXT.getOrDefault(state, Set.of()).contains(next);
    }

    private static Optional<OrderState> meant(PaymentStatus told) {
        return switch (told) {
            case PENDING -> Optional.empty();
            case AUTHORISED -> Optional.of(OrderState.AUTHORISED);
            case CAPTURED -> Optional.of(OrderState.CAPTURED);
            case FAILED -> Optional.of(OrderState.FAILED);
            case REFUNDED -> Optional.of(OrderState.REFUNDED);
        };
    }
}
