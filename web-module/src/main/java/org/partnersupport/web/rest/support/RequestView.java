package org.partnersupport.web.rest.support;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Customer;
import org.partnersupport.support.api.Resolution;
import org.partnersupport.support.api.Severity;
import org.partnersupport.support.api.Status;
import org.partnersupport.support.api.SupportRequest;

/**
 * A support request.
 *
 * @param line the contract line that pays; null, as the contract, when a plan without contract and debit does
 * @param contract id of its contract
 * @param remaining what was left on that line when the request was opened, null when unlimited
 * @param requester display name of who opened it
 * @param customer on whose behalf, null for the own need
 * @param resolution null while open
 * @param workBegan true once an engineer took it up: from then on it cannot be withdrawn
 * @param responseDue until when an engineer's first answer is promised
 * @param respondedAt when it was given, null: not yet
 * @param history oldest first
 */
public record RequestView(
        String number,
        Status status,
        String product,
        String release,
        @Nullable UUID line,
        @Nullable UUID contract,
        String plan,
        @Nullable Integer remaining,
        Severity severity,
        int firstResponseHours,
        String title,
        String description,
        String language,
        @Nullable String contact,
        @Nullable String requester,
        @Nullable CustomerView customer,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Resolution resolution,
        boolean workBegan,
        Instant responseDue,
        @Nullable Instant respondedAt,
        List<HistoryEntry> history) {
    static RequestView of(SupportRequest request, Map<UUID, String> names, @Nullable Customer customer) {
        return new RequestView(
                request.number(),
                request.status(),
                request.product(),
                request.release(),
                request.line(),
                request.contract(),
                request.plan(),
                request.remaining(),
                request.severity(),
                request.severity().firstResponseHours(),
                request.title(),
                request.description(),
                request.language(),
                request.contact(),
                names.get(request.requester()),
                customer == null ? null : CustomerView.of(customer),
                request.openedAt(),
                request.updatedAt(),
                request.resolution(),
                request.workBegan(),
                request.firstResponse().due(),
                request.firstResponse().given(),
                request.history().stream()
                        .map(event -> HistoryEntry.of(event, names))
                        .toList());
    }

    /** Everybody named in a request. */
    static List<UUID> people(SupportRequest request) {
        return Stream.concat(
                        Stream.of(request.requester()),
                        request.history().stream().map(SupportRequest.Event::by))
                .distinct()
                .toList();
    }

    /** What happened, when, by whom. */
    public record HistoryEntry(
            Instant at,
            @Nullable String by,
            SupportRequest.Kind kind,
            @Nullable Resolution resolution) {
        static HistoryEntry of(SupportRequest.Event event, Map<UUID, String> names) {
            return new HistoryEntry(event.at(), names.get(event.by()), event.kind(), event.resolution());
        }
    }
}
