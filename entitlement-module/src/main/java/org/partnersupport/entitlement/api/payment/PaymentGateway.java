package org.partnersupport.entitlement.api.payment;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Takes money on a page of its own (rule PD-2): no card number ever comes here. An application-scoped bean; the setting
 * {@code partner-support.payment-gateway} chooses one by its code. Calls are made outside of transactions, may be
 * repeated at any time, and have the same effect once. Every call throws {@link GatewayAwayException} when the gateway
 * cannot be asked; then nothing is known.
 */
public interface PaymentGateway {
    /** UPPER_SNAKE, kept with every order. */
    String code();

    /** Opens a payment on the gateway's page; for the same order again: the same one. */
    Checkout start(Purchase purchase);

    /** @param session as {@link #start} gave it */
    PaymentStatus status(String session);

    /** Takes the money of an authorised payment. What it is then, REFUNDED included. */
    PaymentStatus capture(String session);

    /** Gives all the money back. REFUNDED, or what it stays when the gateway will not. */
    PaymentStatus refund(String session);

    /**
     * Reads a callback.
     *
     * @param header the value of a header by its name, null when there is none
     * @return empty when its signature is not the gateway's: then nothing of it may be believed
     */
    Optional<Notice> read(UnaryOperator<@Nullable String> header, byte[] body);

    /**
     * @param amount tax included, in minor units of the currency (a yen has none)
     * @param currency ISO 4217
     * @param returnTo where the gateway sends the customer in the end, as an absolute address
     */
    record Purchase(UUID order, String number, String description, long amount, String currency, String returnTo) {}

    /** @param page an absolute address, or a path of this application */
    record Checkout(String session, String page) {}

    /** @param order null when it is about nothing of ours */
    record Notice(@Nullable UUID order, PaymentStatus status) {
        /** Something a gateway tells that no order depends on. */
        public static final Notice NOTHING = new Notice(null, PaymentStatus.PENDING);
    }

    /** The gateway did not answer, or not sensibly. */
    class GatewayAwayException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param message without anything of a customer */
        public GatewayAwayException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
