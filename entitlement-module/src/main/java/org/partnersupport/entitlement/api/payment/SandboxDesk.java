package org.partnersupport.entitlement.api.payment;

import java.util.Optional;

/** The page of the sandbox gateway, where a customer plays what can happen to a payment. No money moves. */
public interface SandboxDesk {
    /** Empty when there is no such payment. */
    Optional<Payment> payment(String session);

    /**
     * Does what was chosen, and tells it by a signed callback as the choice demands; a payment that has ended stays as it
     * is.
     *
     * @return false when there is no such payment
     */
    boolean choose(String session, Choice choice);

    /**
     * @param description number of the order
     * @param open false once it has ended
     */
    record Payment(String description, long amount, String currency, String returnTo, boolean open) {}

    /** What can happen. */
    enum Choice {
        PAY,
        /** The bank asks for one more confirmation; the payment stays open. */
        CONFIRM_FIRST,
        DECLINE,
        /** Paid, but nobody is told, and the gateway knows it only a minute later. */
        PAY_LATE,
        /** Paid, and the callback comes three times. */
        PAY_THREE_CALLBACKS,
        /** Nothing is decided and nothing is told until the payment is out of time. */
        NO_ANSWER
    }
}
