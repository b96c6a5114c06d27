package org.partnersupport.support.request;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.partnersupport.entitlement.api.event.IncidentResumed;
import org.partnersupport.entitlement.api.event.IncidentSettled;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.UseCase;
import org.partnersupport.support.api.Resolution;
import org.partnersupport.support.api.SupportRequest;

/**
 * Takes up, closes and reopens a request; its incident is settled or taken again in the same transaction (rule RQ-5). The
 * request's row is locked first, so two who close at once settle once.
 */
@UseCase
class ChangeRequest {
    @Inject
    RequestStore requests;

    @Inject
    Event<IncidentSettled> settlements;

    @Inject
    Event<IncidentResumed> resumptions;

    @Inject
    CivilTime time;

    @Inject
    Clock clock;

    public SupportRequest close(Caller caller, String number, Resolution resolution) {
        var request = locked(caller, number);
        var at = now();
        var event = request.close(caller, resolution, at);
        if (request.tookAnIncident()) {
            settlements.fire(new IncidentSettled(
                    request.id(), resolution.charged(), resolution.name(), caller.account(), time.today(), at));
        }
        return requests.noted(request, event);
    }

    public SupportRequest reopen(Caller caller, String number) {
        var request = locked(caller, number);
        var at = now();
        var event = request.reopen(caller, at);
        if (request.tookAnIncident()) {
            resumptions.fire(new IncidentResumed(request.id(), caller.account(), time.today(), at));
        }
        return requests.noted(request, event);
    }

    public SupportRequest beginWork(Caller caller, String number) {
        var request = locked(caller, number);
        return request.beginWork(caller, now())
                .map(event -> requests.noted(request, event))
                .orElseGet(() -> requests.view(request));
    }

    private Request locked(Caller caller, String number) {
        var found = requests.lock(caller, number);
        if (found == null) {
            throw new RefusedException(Refusal.of("UNKNOWN_REQUEST"));
        }
        return found;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
