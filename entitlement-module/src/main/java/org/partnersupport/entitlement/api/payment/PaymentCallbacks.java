package org.partnersupport.entitlement.api.payment;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What gateways tell by themselves (rule PD-2): a callback that is repeated, late or out of order changes nothing. */
public interface PaymentCallbacks {
    /**
     * @param gateway its code
     * @param header the value of a header by its name
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_GATEWAY, INVALID_SIGNATURE
     */
    void receive(String gateway, UnaryOperator<@Nullable String> header, byte[] body);
}
