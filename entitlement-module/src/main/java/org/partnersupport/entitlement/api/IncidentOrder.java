package org.partnersupport.entitlement.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Refusal;

/**
 * An order of incidents.
 *
 * @param number for people
 * @param account who ordered
 * @param organisation whose the incidents are, null: the account's
 * @param product what they were bought for; they pay for everything single incidents are sold for
 * @param offer what was agreed, whatever is on sale now
 * @param checkout the gateway's page, null when it is not known or no longer needed
 * @param refunding the money is on its way back
 * @param bought null until it is paid
 * @param notRefundable why it cannot be given back, null exactly when it can
 */
public record IncidentOrder(
        UUID id,
        String number,
        OrderState state,
        UUID account,
        @Nullable UUID organisation,
        String product,
        String release,
        IncidentOffer offer,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant capturedAt,
        @Nullable String checkout,
        boolean refunding,
        @Nullable Bought bought,
        @Nullable Refusal notRefundable) {
    /** True while nobody knows how it ends. */
    public boolean inDoubt() {
        return state == OrderState.STARTED || state == OrderState.AUTHORISED;
    }

    /**
     * The contract line that a paid order brought.
     *
     * @param left incidents that can still be used
     * @param end last day, inclusive
     */
    public record Bought(UUID contract, UUID line, int left, int reserved, int consumed, LocalDate end) {}
}
