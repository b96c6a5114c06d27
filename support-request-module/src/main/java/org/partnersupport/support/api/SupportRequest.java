package org.partnersupport.support.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A support request as its readers see it (rule RQ-6).
 *
 * @param number what people call it by; unique
 * @param line the contract line that pays; null, as the contract, when a plan without contract and debit does (rule CL-3)
 * @param remaining what was left on that line when the request was opened; null when unlimited
 * @param customer on whose behalf it was made (rule CL-3), null for the own need
 * @param resolution null while open
 * @param workBegan true once an engineer took it up: from then on it cannot be withdrawn
 * @param history oldest first
 */
public record SupportRequest(
        UUID id,
        String number,
        Status status,
        String product,
        String release,
        @Nullable UUID line,
        @Nullable UUID contract,
        String plan,
        @Nullable Integer remaining,
        Severity severity,
        String title,
        String description,
        String language,
        @Nullable String contact,
        UUID requester,
        @Nullable UUID customer,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Resolution resolution,
        boolean workBegan,
        FirstResponse firstResponse,
        List<Event> history) {
    public SupportRequest {
        history = List.copyOf(history);
    }

    /** @param resolution only for CLOSED */
    public record Event(
            Instant at, UUID by, Kind kind, @Nullable Resolution resolution) {}

    public enum Kind {
        OPENED,
        WORK_BEGAN,
        CLOSED,
        REOPENED
    }
}
