package org.partnersupport.support.request;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.support.api.FirstResponse;
import org.partnersupport.support.api.Resolution;
import org.partnersupport.support.api.Severity;
import org.partnersupport.support.api.Status;
import org.partnersupport.support.api.SupportRequest;
import org.partnersupport.support.api.SupportRequest.Event;
import org.partnersupport.support.api.SupportRequest.Kind;

/**
 * A request: open, closed, open again. Each verb changes it and tells what happened, for the history. It is born in
 * {@link RequestStore#add}.
 */
@Entity
@Table(schema = "support", name = "request")
public class Request {
    @Id
    private UUID id;

    private String number;

    @Column(name = "party_id")
    private UUID party;

    @Column(name = "requester_id")
    private UUID requester;

    @Convert(converter = OptionalIdConverter.class)
    @Column(name = "line_id")
    private @Nullable UUID line;

    @Convert(converter = OptionalIdConverter.class)
    @Column(name = "contract_id")
    private @Nullable UUID contract;

    @Convert(converter = OptionalIdConverter.class)
    @Column(name = "customer_id", updatable = false)
    private @Nullable UUID customer;

    private String plan;
    private @Nullable Integer remaining;
    private String product;
    private String release;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String title;
    private String description;
    private String language;
    private @Nullable String contact;

    /** What queries look into; see {@link Words}. */
    @Column(updatable = false)
    private String search;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private @Nullable Resolution resolution;

    @Column(name = "work_began")
    private boolean workBegan;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "response_due", updatable = false)
    private Instant responseDue;

    @Column(name = "responded_at", updatable = false)
    private @Nullable Instant respondedAt;

    @Version
    private long version;

    protected Request() {}

    /** @throws RefusedException ALREADY_CLOSED, ROLE_REQUIRED, WORK_HAS_BEGUN */
    Event close(Caller by, Resolution how, Instant at) {
        mustBe(Status.OPEN, "ALREADY_CLOSED");
        refuseIf(Rights.objectionToClosing(by, requester, workBegan, how));
        status = Status.CLOSED;
        resolution = how;
        return event(by, at, Kind.CLOSED);
    }

    /**
     * Opens it again. That work had begun stays true: who had the work done cannot have the incident back by reopening.
     *
     * @throws RefusedException ALREADY_OPEN, ROLE_REQUIRED
     */
    Event reopen(Caller by, Instant at) {
        mustBe(Status.CLOSED, "ALREADY_OPEN");
        refuseIf(Rights.objectionToReopening(by, requester));
        status = Status.OPEN;
        resolution = null;
        return event(by, at, Kind.REOPENED);
    }

    /**
     * @return empty when work had begun before
     * @throws RefusedException ALREADY_CLOSED, ROLE_REQUIRED
     */
    Optional<Event> beginWork(Caller by, Instant at) {
        refuseIf(Rights.objectionToWork(by));
        mustBe(Status.OPEN, "ALREADY_CLOSED");
        if (workBegan) {
            return Optional.empty();
        }
        workBegan = true;
        return Optional.of(event(by, at, Kind.WORK_BEGAN));
    }

    UUID id() {
        return id;
    }

    /** False when a plan without contract and debit pays (rule CL-3): then there is no incident to settle. */
    boolean tookAnIncident() {
        return line != null;
    }

    SupportRequest view(List<Event> history) {
        return new SupportRequest(
                id,
                number,
                status,
                product,
                release,
                line,
                contract,
                plan,
                remaining,
                severity,
                title,
                description,
                language,
                contact,
                requester,
                customer,
                openedAt,
                updatedAt,
                resolution,
                workBegan,
                new FirstResponse(responseDue, respondedAt),
                history);
    }

    private void mustBe(Status needed, String elseCode) {
        if (status != needed) {
            throw new RefusedException(Refusal.of(elseCode));
        }
    }

    private static void refuseIf(@Nullable Refusal objection) {
        if (objection != null) {
            throw new RefusedException(objection);
        }
    }

    private Event event(Caller by, Instant at, Kind kind) {
        updatedAt = at;
        return new Event(at, by.account(), kind, resolution);
    }
}
