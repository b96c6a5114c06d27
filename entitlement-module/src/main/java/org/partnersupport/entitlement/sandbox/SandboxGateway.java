package org.partnersupport.entitlement.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.payment.PaymentGateway;
import org.partnersupport.entitlement.api.payment.PaymentStatus;
import org.partnersupport.entitlement.sandbox.SandboxBook.Entry;

/** Plays a gateway, so that everything can be tried without money; its callbacks are signed like any other's. */
@ApplicationScoped
class SandboxGateway implements PaymentGateway {
    static final String CODE = "SANDBOX";
    static final String SIGNATURE = "Sandbox-Signature";

    private static final Pattern BODY =
            Pattern.compile("\\{\"order\":\"([0-9a-f-]{36})\",\"status\":\"(AUTHORISED|CAPTURED|FAILED|REFUNDED)\"}");

    @Inject
    SandboxBook book;

    @Inject
    Clock clock;

    SandboxGateway() {}

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Checkout start(Purchase purchase) {
        var session = book.open(purchase).session();
        return new Checkout(session, "/sandbox/checkout?session=" + session);
    }

    @Override
    public PaymentStatus status(String session) {
        return told(book.find(session));
    }

    @Override
    public PaymentStatus capture(String session) {
        return status(session) == PaymentStatus.AUTHORISED
                ? told(book.move(session, PaymentStatus.AUTHORISED, PaymentStatus.CAPTURED, null))
                : status(session);
    }

    @Override
    public PaymentStatus refund(String session) {
        return told(book.move(session, PaymentStatus.CAPTURED, PaymentStatus.REFUNDED, null));
    }

    @Override
    public Optional<Notice> read(UnaryOperator<@Nullable String> header, byte[] body) {
        var signature = header.apply(SIGNATURE);
        if (signature == null || !MessageDigest.isEqual(bytes(signature), bytes(signed(body)))) {
            return Optional.empty();
        }
        var matcher = BODY.matcher(new String(body, StandardCharsets.UTF_8));
        return Optional.of(
                matcher.matches()
                        ? new Notice(UUID.fromString(matcher.group(1)), PaymentStatus.valueOf(matcher.group(2)))
                        : Notice.NOTHING);
    }

    /** What the sandbox posts about a payment. */
    static byte[] body(Entry entry) {
        return bytes("{\"order\":\"" + entry.order() + "\",\"status\":\"" + entry.state() + "\"}");
    }

    /** The signature of a body, in hexadecimal digits. */
    String signed(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(book.secret(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A payment that the sandbox never heard of took no money. */
    private PaymentStatus told(Optional<Entry> entry) {
        return entry.map(one -> one.silent(clock.instant()) ? PaymentStatus.PENDING : one.state())
                .orElse(PaymentStatus.FAILED);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
