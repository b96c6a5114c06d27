package org.partnersupport.entitlement.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.payment.PaymentCallbacks;
import org.partnersupport.entitlement.api.payment.PaymentStatus;
import org.partnersupport.entitlement.api.payment.SandboxDesk;
import org.partnersupport.entitlement.sandbox.SandboxBook.Entry;

@ApplicationScoped
class PlayPayments implements SandboxDesk {
    private static final Logger LOG = System.getLogger(PlayPayments.class.getName());
    private static final Duration LATE = Duration.ofMinutes(1);

    @Inject
    SandboxBook book;

    @Inject
    SandboxGateway gateway;

    @Inject
    PaymentCallbacks callbacks;

    @Inject
    Clock clock;

    PlayPayments() {}

    @Override
    public Optional<Payment> payment(String session) {
        return book.find(session)
                .map(entry -> new Payment(
                        entry.description(),
                        entry.amount(),
                        entry.currency(),
                        entry.returnTo(),
                        entry.state() == PaymentStatus.PENDING));
    }

    @Override
    public boolean choose(String session, Choice choice) {
        var found = book.find(session);
        if (found.isEmpty() || found.get().state() != PaymentStatus.PENDING) {
            return found.isPresent();
        }
        switch (choice) {
            case PAY -> tell(authorised(session, null), 1);
            case PAY_THREE_CALLBACKS -> tell(authorised(session, null), 3);
            case PAY_LATE -> authorised(session, LATE);
            case DECLINE -> tell(book.move(session, PaymentStatus.PENDING, PaymentStatus.FAILED, null), 1);
            case CONFIRM_FIRST, NO_ANSWER -> {
                // the payment stays open
            }
        }
        return true;
    }

    /** Payments about which the sandbox kept silent long enough. */
    void tellLate() {
        book.loud().forEach(entry -> tell(Optional.of(entry), 1));
    }

    private Optional<Entry> authorised(String session, @Nullable Duration silence) {
        return book.move(
                session,
                PaymentStatus.PENDING,
                PaymentStatus.AUTHORISED,
                silence == null ? null : clock.instant().plus(silence));
    }

    /** The very bytes and headers that a gateway would post to the REST path, by the same door. */
    private void tell(Optional<Entry> entry, int times) {
        var body = entry.map(SandboxGateway::body).orElseThrow();
        var signature = gateway.signed(body);
        for (int i = 0; i < times; i++) {
            try {
                callbacks.receive(
                        SandboxGateway.CODE,
                        header -> header.equals(SandboxGateway.SIGNATURE) ? signature : null,
                        body);
            } catch (RuntimeException lost) {
                LOG.log(Level.WARNING, "a callback was not taken; the order asks by itself", lost);
            }
        }
    }
}
