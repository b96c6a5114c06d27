package org.partnersupport.payment.stripe;

import java.util.UUID;
import org.partnersupport.entitlement.api.payment.PaymentGateway.Notice;
import org.partnersupport.entitlement.api.payment.PaymentStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a callback whose signature is known to be good: as plain JSON, so that no version of Stripe's API is expected. */
final class StripeEvent {
    private static final JsonMapper JSON = new JsonMapper();

    private StripeEvent() {}

    /** {@link Notice#NOTHING} for what tells nothing of a payment of ours. */
    static Notice notice(String body) {
        try {
            var event = JSON.readTree(body);
            var session = event.at("/data/object");
            var status = status(
                    event.at("/type").asString(""),
                    session.at("/payment_status").asString(""));
            return status == PaymentStatus.PENDING
                    ? Notice.NOTHING
                    : new Notice(
                            UUID.fromString(session.at("/client_reference_id").asString("")), status);
        } catch (JacksonException | IllegalArgumentException other) {
            return Notice.NOTHING;
        }
    }

    private static PaymentStatus status(String type, String paid) {
        return switch (type) {
            case "checkout.session.completed", "checkout.session.async_payment_succeeded" ->
                paid.equals("paid") ? PaymentStatus.CAPTURED : PaymentStatus.PENDING;
            case "checkout.session.expired" -> PaymentStatus.FAILED;
            default -> PaymentStatus.PENDING;
        };
    }
}
