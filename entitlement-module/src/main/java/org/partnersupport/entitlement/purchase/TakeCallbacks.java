package org.partnersupport.entitlement.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.payment.PaymentCallbacks;
import org.partnersupport.entitlement.api.payment.PaymentStatus;
import org.partnersupport.membership.api.Door;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;

@ApplicationScoped
class TakeCallbacks implements PaymentCallbacks {
    @Inject
    OrderBook orders;

    @Inject
    Gateways gateways;

    @Inject
    PaymentTalk talk;

    TakeCallbacks() {}

    @Override
    public void receive(String gateway, UnaryOperator<@Nullable String> header, byte[] body) {
        var sender = gateways.named(gateway).orElseThrow(() -> new RefusedException(Refusal.of("UNKNOWN_GATEWAY")));
        var notice = sender.read(header, body).orElseThrow(() -> new RefusedException(Refusal.of("INVALID_SIGNATURE")));
        var order = notice.order();
        if (order != null) {
            Door.PAYMENT.pass(() -> take(order, notice.status()));
        }
    }

    private void take(UUID told, PaymentStatus status) {
        var order = orders.told(told, status);
        if (status == PaymentStatus.AUTHORISED) {
            order.filter(OrderRow::inDoubt).ifPresent(talk::bringOn);
        }
    }
}
