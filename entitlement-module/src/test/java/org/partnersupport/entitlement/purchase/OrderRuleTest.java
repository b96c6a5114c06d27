package org.partnersupport.entitlement.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnersupport.entitlement.api.OrderState;
import org.partnersupport.entitlement.api.payment.PaymentStatus;

class OrderRuleTest {
    @ParameterizedTest
    @CsvSource({
        "STARTED, AUTHORISED, AUTHORISED",
        "STARTED, CAPTURED, CAPTURED",
        "STARTED, FAILED, FAILED",
        "AUTHORISED, CAPTURED, CAPTURED",
        "AUTHORISED, FAILED, FAILED",
        "CAPTURED, REFUNDED, REFUNDED"
    })
    @DisplayName("PD-2: what a payment is leads an order on")
    void leads(OrderState state, PaymentStatus told, OrderState next) {
        assertThat(OrderRule.after(state, told)).contains(next);
    }

    @ParameterizedTest
    @CsvSource({
        "AUTHORISED, AUTHORISED",
        "CAPTURED, AUTHORISED",
        "CAPTURED, CAPTURED",
        "CAPTURED, FAILED",
        "STARTED, REFUNDED",
        "AUTHORISED, REFUNDED"
    })
    @DisplayName("PD-2: what is repeated, old or against what is final changes nothing")
    void stays(OrderState state, PaymentStatus told) {
        assertThat(OrderRule.after(state, told)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PaymentStatus.class)
    @DisplayName("PD-2: failed and refunded are final")
    void ends(PaymentStatus told) {
        assertThat(OrderRule.after(OrderState.FAILED, told)).isEmpty();
        assertThat(OrderRule.after(OrderState.REFUNDED, told)).isEmpty();
    }

    @Test
    @DisplayName("PD-2: a payment nobody has finished leads nowhere")
    void pending() {
        for (var state : OrderState.values()) {
            assertThat(OrderRule.after(state, PaymentStatus.PENDING)).isEmpty();
        }
    }
}
