package org.partnersupport.support.request;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.event.IncidentRequested;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Customers;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.UseCase;
import org.partnersupport.support.api.FirstResponse;
import org.partnersupport.support.api.NewRequest;
import org.partnersupport.support.api.Status;
import org.partnersupport.support.api.SupportRequest;
import org.partnersupport.support.api.SupportRequest.Kind;
import org.partnersupport.support.api.SupportRequests.Opened;
import org.partnersupport.support.check.Checks;
import org.partnersupport.support.response.ResponseTimes;

/** Opens a request: the key is taken, one incident is reserved and the request stored, all or nothing (rule RQ-2). */
@UseCase
class OpenRequest {
    @Inject
    RequestStore requests;

    @Inject
    Checks checks;

    @Inject
    Customers customers;

    @Inject
    Event<IncidentRequested> incidents;

    @Inject
    ResponseTimes responses;

    @Inject
    CivilTime time;

    @Inject
    Clock clock;

    public Opened open(Caller caller, NewRequest wanted, String idempotencyKey) {
        checks.pass(new Key(idempotencyKey));
        checks.pass(wanted);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = Ids.next();
        var digest = Content.digest(wanted);
        return requests.claim(caller.account(), idempotencyKey, digest, id, at)
                .map(number -> {
                    var customer = wanted.customer() == null
                            ? null
                            : customers.actedFor(caller, wanted.customer()).id();
                    var incident = new IncidentRequested(new IncidentRequested.Wanted(
                            id,
                            number,
                            caller,
                            wanted.product(),
                            wanted.release(),
                            wanted.line(),
                            customer != null,
                            time.today(),
                            at));
                    incidents.fire(incident);
                    var opened = opened(incident, wanted, customer);
                    requests.add(opened, caller.party());
                    return new Opened(opened, true);
                })
                .orElseGet(() -> again(caller, idempotencyKey, digest));
    }

    private Opened again(Caller caller, String key, byte[] digest) {
        return requests.openedWith(caller.account(), key, digest)
                .map(first -> new Opened(first, false))
                .orElseThrow(() -> new RefusedException(Refusal.of("IDEMPOTENCY_KEY_REUSED")));
    }

    /** The request as it is now; refused when the incident was, or when nobody answered (rule RQ-8). */
    private SupportRequest opened(IncidentRequested incident, NewRequest wanted, @Nullable UUID customer) {
        var asked = incident.wanted();
        var due = responses.due(asked.caller().party(), wanted.severity(), asked.at());
        var paid = incident.reservation();
        return new SupportRequest(
                asked.request(),
                asked.reference(),
                Status.OPEN,
                wanted.product(),
                wanted.release(),
                paid.line(),
                paid.contract(),
                paid.plan(),
                paid.remaining(),
                wanted.severity(),
                wanted.title(),
                wanted.description(),
                language(asked.caller(), wanted),
                wanted.contact(),
                asked.caller().account(),
                customer,
                asked.at(),
                asked.at(),
                null,
                false,
                new FirstResponse(due, null),
                List.of(new SupportRequest.Event(asked.at(), asked.caller().account(), Kind.OPENED, null)));
    }

    private static String language(Caller caller, NewRequest wanted) {
        if (wanted.language() != null) {
            return wanted.language();
        }
        return caller.language() == null ? "ja" : caller.language();
    }

    private record Key(
            @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cc}*")
            String idempotencyKey) {}
}
