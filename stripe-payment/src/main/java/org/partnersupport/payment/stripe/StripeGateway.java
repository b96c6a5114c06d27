package org.partnersupport.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionRetrieveParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.payment.PaymentGateway;
import org.partnersupport.entitlement.api.payment.PaymentStatus;

/**
 * Payments on Stripe's hosted Checkout page. Stripe takes a card's money at once, so nothing waits to be captured, and a
 * session nobody finishes expires by itself within a day.
 */
@ApplicationScoped
public class StripeGateway implements PaymentGateway {
    /** Kept with every order. */
    public static final String CODE = "STRIPE";

    private static final String SIGNATURE = "Stripe-Signature";
    private static final String CHARGE = "payment_intent.latest_charge";
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 20_000;

    /** What a refund says when the money is not, or no longer, on its way. */
    private static final Set<String> NOT_RETURNED = Set.of("failed", "canceled");

    private @Nullable StripeSettings settings;
    private @Nullable StripeClient client;

    /** Settings are read at the first call: where another gateway is chosen there need be none. */
    @Inject
    public StripeGateway() {}

    StripeGateway(StripeSettings settings) {
        this.settings = settings;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Checkout start(Purchase purchase) {
        var wanted = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .setClientReferenceId(purchase.order().toString())
                .setSuccessUrl(purchase.returnTo())
                .setCancelUrl(purchase.returnTo())
                .addLineItem(LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(PriceData.builder()
                                .setCurrency(purchase.currency().toLowerCase(Locale.ROOT))
                                .setUnitAmount(purchase.amount())
                                .setProductData(PriceData.ProductData.builder()
                                        .setName(purchase.number() + " " + purchase.description())
                                        .build())
                                .build())
                        .build())
                .build();
        return asked(stripe -> {
            var session = stripe.v1().checkout().sessions().create(wanted, once("order-" + purchase.order()));
            return new Checkout(session.getId(), session.getUrl());
        });
    }

    @Override
    public PaymentStatus status(String session) {
        return standing(read(session));
    }

    /** Stripe has captured already. */
    @Override
    public PaymentStatus capture(String session) {
        return status(session);
    }

    @Override
    public PaymentStatus refund(String session) {
        var paid = read(session);
        var standing = standing(paid);
        if (standing != PaymentStatus.CAPTURED) {
            return standing;
        }
        var wanted = RefundCreateParams.builder()
                .setPaymentIntent(paid.getPaymentIntent())
                .build();
        return asked(stripe -> {
            var refund = stripe.v1().refunds().create(wanted, once("refund-" + session));
            return NOT_RETURNED.contains(refund.getStatus()) ? PaymentStatus.CAPTURED : PaymentStatus.REFUNDED;
        });
    }

    @Override
    public Optional<Notice> read(UnaryOperator<@Nullable String> header, byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        var signature = header.apply(SIGNATURE);
        if (signature == null) {
            return Optional.empty();
        }
        try {
            Webhook.Signature.verifyHeader(text, signature, settings().signingSecret(), Webhook.DEFAULT_TOLERANCE);
        } catch (SignatureVerificationException forged) {
            return Optional.empty();
        }
        return Optional.of(StripeEvent.notice(text));
    }

    private Session read(String session) {
        var whole = SessionRetrieveParams.builder().addExpand(CHARGE).build();
        return asked(stripe -> stripe.v1().checkout().sessions().retrieve(session, whole));
    }

    private static PaymentStatus standing(Session session) {
        if ("expired".equals(session.getStatus())) {
            return PaymentStatus.FAILED;
        }
        if (!"complete".equals(session.getStatus()) || !"paid".equals(session.getPaymentStatus())) {
            return PaymentStatus.PENDING;
        }
        var intent = session.getPaymentIntentObject();
        var charge = intent == null ? null : intent.getLatestChargeObject();
        return charge != null && Boolean.TRUE.equals(charge.getRefunded())
                ? PaymentStatus.REFUNDED
                : PaymentStatus.CAPTURED;
    }

    /** The same call again has the effect of the first. */
    private static RequestOptions once(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    /** What Stripe says about an error may repeat what it was sent, so only its kind goes on. */
    private <T> T asked(Question<T> question) {
        try {
            return question.ask(client());
        } catch (StripeException failed) {
            throw new GatewayAwayException(
                    "Stripe: " + failed.getClass().getSimpleName() + ", status " + failed.getStatusCode() + ", request "
                            + failed.getRequestId(),
                    null);
        }
    }

    private synchronized StripeClient client() {
        var known = client;
        if (known == null) {
            var builder = StripeClient.builder()
                    .setApiKey(settings().key())
                    .setConnectTimeout(CONNECT_MILLIS)
                    .setReadTimeout(READ_MILLIS)
                    .setMaxNetworkRetries(1);
            settings().address().ifPresent(builder::setApiBase);
            known = builder.build();
            client = known;
        }
        return known;
    }

    private synchronized StripeSettings settings() {
        var known = settings;
        if (known == null) {
            known = StripeSettings.configured();
            settings = known;
        }
        return known;
    }

    private interface Question<T> {
        T ask(StripeClient stripe) throws StripeException;
    }
}
