package org.partnersupport.support.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;

/**
 * Rules RQ-1 to RQ-8. Members see their own requests, admins their organisation's, engineers all; to everybody else a
 * request does not exist.
 */
public interface SupportRequests {
    /**
     * Opens a request and reserves its incident in one transaction (rule RQ-2). The same key from the same account gives
     * the first request again and reserves once (rule RQ-4).
     *
     * @param idempotencyKey 1 to 200 characters, chosen by the client
     * @throws jakarta.validation.ConstraintViolationException for a field that is missing or too long
     * @throws org.partnersupport.membership.kernel.RefusedException NO_USABLE_PLAN with the reasons, UNKNOWN_PRODUCT,
     *     UNKNOWN_RELEASE, IDEMPOTENCY_KEY_REUSED when the key came with another content; for a customer also
     *     UNKNOWN_CUSTOMER, ROLE_REQUIRED, RELATIONSHIP_OVER
     */
    Opened open(Caller caller, NewRequest wanted, String idempotencyKey);

    /**
     * Newest first.
     *
     * @throws jakarta.validation.ConstraintViolationException for a page or size out of range, or too long a search
     */
    Page find(Caller caller, Query query);

    /** How many requests the caller sees for each customer that has any (rule CL-3). */
    Map<UUID, Long> countByCustomer(Caller caller);

    /** The numbers of those of these requests that the caller sees (rule RQ-7). */
    Map<UUID, String> numbers(Caller caller, Collection<UUID> requests);

    /** @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_REQUEST */
    SupportRequest byNumber(Caller caller, String number);

    /**
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_REQUEST, ALREADY_CLOSED, WORK_HAS_BEGUN,
     *     ROLE_REQUIRED
     */
    SupportRequest close(Caller caller, String number, Resolution resolution);

    /**
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_REQUEST, ROLE_REQUIRED, ALREADY_OPEN,
     *     NO_USABLE_PLAN
     */
    SupportRequest reopen(Caller caller, String number);

    /**
     * An engineer takes the request up. Doing it again changes nothing.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_REQUEST, ROLE_REQUIRED, ALREADY_CLOSED
     */
    SupportRequest beginWork(Caller caller, String number);

    /** The resolutions this caller may close this request with now; empty when it is closed. */
    Set<Resolution> resolutionsFor(Caller caller, SupportRequest request);

    /** @param first false when the key was used before: this is that request again */
    record Opened(SupportRequest request, boolean first) {}

    /**
     * @param status null: any
     * @param q words, all of which number, title, product and release together must contain, ignoring case and width;
     *     null or blank: any
     * @param onBehalf true: those for customers only
     * @param customer those for this one only; null: any
     * @param page from 0
     * @param size 1 to 100
     */
    record Query(
            @Nullable Status status,
            @Nullable @Size(max = 200) String q,
            boolean onBehalf,
            @Nullable UUID customer,
            @Min(0) int page,
            @Min(1) @Max(100) int size) {
        /** For whomever it was. */
        public Query(@Nullable Status status, @Nullable String q, int page, int size) {
            this(status, q, false, null, page, size);
        }
    }

    record Page(List<Summary> items, int page, int size, long total) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * @param responseDue until when the first answer is promised
     * @param respondedAt when it was given; null: not yet
     */
    record Summary(
            String number,
            Status status,
            String product,
            String release,
            String plan,
            Severity severity,
            String title,
            UUID requester,
            @Nullable UUID customer,
            Instant openedAt,
            Instant updatedAt,
            @Nullable Resolution resolution,
            Instant responseDue,
            @Nullable Instant respondedAt) {
        public FirstResponse firstResponse() {
            return new FirstResponse(responseDue, respondedAt);
        }
    }
}
