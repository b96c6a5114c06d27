package org.partnersupport.entitlement.purchase;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.payment.PaymentGateway;
import org.partnersupport.entitlement.api.payment.PaymentStatus;

/** A gateway whose truth the test decides; sessions are the orders' ids, and a signature is the word "signed". */
final class TrialGateway implements PaymentGateway {
    final Map<String, PaymentStatus> truth = new ConcurrentHashMap<>();
    final AtomicBoolean away = new AtomicBoolean();
    final AtomicBoolean keepsMoney = new AtomicBoolean();
    final AtomicInteger captures = new AtomicInteger();
    final AtomicInteger refunds = new AtomicInteger();

    @Override
    public String code() {
        return "SANDBOX";
    }

    @Override
    public Checkout start(Purchase purchase) {
        answering();
        truth.putIfAbsent(purchase.order().toString(), PaymentStatus.PENDING);
        return new Checkout(purchase.order().toString(), "https://pay.example/" + purchase.order());
    }

    @Override
    public PaymentStatus status(String session) {
        answering();
        return truth.getOrDefault(session, PaymentStatus.FAILED);
    }

    @Override
    public PaymentStatus capture(String session) {
        answering();
        if (truth.replace(session, PaymentStatus.AUTHORISED, PaymentStatus.CAPTURED)) {
            captures.incrementAndGet();
        }
        return status(session);
    }

    @Override
    public PaymentStatus refund(String session) {
        answering();
        if (!keepsMoney.get() && truth.replace(session, PaymentStatus.CAPTURED, PaymentStatus.REFUNDED)) {
            refunds.incrementAndGet();
        }
        return status(session);
    }

    @Override
    public Optional<Notice> read(UnaryOperator<@Nullable String> header, byte[] body) {
        if (!"signed".equals(header.apply("Signature"))) {
            return Optional.empty();
        }
        var parts = new String(body, StandardCharsets.UTF_8).split(" ", -1);
        return Optional.of(new Notice(UUID.fromString(parts[0]), PaymentStatus.valueOf(parts[1])));
    }

    private void answering() {
        if (away.get()) {
            throw new GatewayAwayException("away", null);
        }
    }
}
