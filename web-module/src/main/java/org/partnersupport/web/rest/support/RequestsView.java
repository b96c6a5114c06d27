package org.partnersupport.web.rest.support;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Customer;
import org.partnersupport.support.api.Resolution;
import org.partnersupport.support.api.Severity;
import org.partnersupport.support.api.Status;
import org.partnersupport.support.api.SupportRequests;

/**
 * A page of requests, the newest first.
 *
 * @param page from 0
 * @param total how many there are on all pages
 */
public record RequestsView(List<Item> items, int page, int size, long total) {
    static RequestsView of(SupportRequests.Page page, Map<UUID, String> names, Map<UUID, Customer> customers) {
        var items = page.items().stream()
                .map(summary ->
                        Item.of(summary, names, summary.customer() == null ? null : customers.get(summary.customer())))
                .toList();
        return new RequestsView(items, page.page(), page.size(), page.total());
    }

    /**
     * A request in short.
     *
     * @param responseDue until when an engineer's first answer is promised
     * @param respondedAt when it was given, null: not yet
     */
    public record Item(
            String number,
            Status status,
            String product,
            String release,
            String plan,
            Severity severity,
            String title,
            @Nullable String requester,
            @Nullable CustomerView customer,
            Instant openedAt,
            Instant updatedAt,
            @Nullable Resolution resolution,
            Instant responseDue,
            @Nullable Instant respondedAt) {
        static Item of(SupportRequests.Summary summary, Map<UUID, String> names, @Nullable Customer customer) {
            return new Item(
                    summary.number(),
                    summary.status(),
                    summary.product(),
                    summary.release(),
                    summary.plan(),
                    summary.severity(),
                    summary.title(),
                    names.get(summary.requester()),
                    customer == null ? null : CustomerView.of(customer),
                    summary.openedAt(),
                    summary.updatedAt(),
                    summary.resolution(),
                    summary.responseDue(),
                    summary.respondedAt());
        }
    }
}
