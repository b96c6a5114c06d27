package org.partnersupport.entitlement.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.payment.PaymentGateway.Purchase;
import org.partnersupport.entitlement.api.payment.PaymentStatus;

/** The payments of the sandbox in its table: each call is one transaction. */
public interface SandboxBook {
    /** The payment of this order, opened when there is none. */
    Entry open(Purchase purchase);

    /** Its state is FAILED from the moment it is out of time. */
    Optional<Entry> find(String session);

    /**
     * Moves a payment on, if it stands where it must for that.
     *
     * @param silentUntil until then nobody is told; null: at once
     * @return the payment as it is then; empty when there is none
     */
    Optional<Entry> move(String session, PaymentStatus from, PaymentStatus to, @Nullable Instant silentUntil);

    /** Payments whose silence is over, each given out once. */
    List<Entry> loud();

    /** What callbacks are signed with: random, made once, the same on every server. */
    byte[] secret();

    /** @param silentUntil until then the gateway answers PENDING */
    record Entry(
            String session,
            UUID order,
            String description,
            long amount,
            String currency,
            String returnTo,
            PaymentStatus state,
            @Nullable Instant silentUntil) {
        boolean silent(Instant now) {
            return silentUntil != null && now.isBefore(silentUntil);
        }
    }
}
