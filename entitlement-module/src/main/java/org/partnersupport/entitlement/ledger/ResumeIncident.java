package org.partnersupport.entitlement.ledger;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnersupport.entitlement.api.event.IncidentResumed;
import org.partnersupport.entitlement.ledger.LineLedger.Incident;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.UseCase;

/**
 * A reopened request takes its released incident again from the same line; a charged one stays charged (rule RQ-5). It is
 * the incident of who opened the request: that account's link and cap must allow it (rule LK-7), whoever reopens.
 */
@UseCase
class ResumeIncident {
    @Inject
    LineLedger ledger;

    @Inject
    LinkWall links;

    ResumeIncident() {}

    void resume(IncidentResumed resumed) {
        var incident = ledger.hold(resumed.request());
        if (incident.state() != IncidentState.RELEASED) {
            return;
        }
        links.objection(incident.account(), incident.contract()).ifPresent(objection -> {
            throw new RefusedException(List.of(Refusal.of("NO_USABLE_PLAN"), objection));
        });
        var again = ledger.reserveAgain(incident, resumed.by(), resumed.day(), resumed.at());
        if (again.isEmpty()) {
            throw new RefusedException(reasons(incident, resumed));
        }
    }

    private static List<Refusal> reasons(Incident incident, IncidentResumed resumed) {
        var reasons = new ArrayList<>(List.of(Refusal.of("NO_USABLE_PLAN")));
        if (resumed.day().isAfter(incident.end())) {
            reasons.add(new Refusal("EXPIRED", Map.of("end", incident.end().toString())));
        } else {
            reasons.add(new Refusal("NO_INCIDENTS_LEFT", Map.of("granted", Integer.toString(incident.granted()))));
        }
        return reasons;
    }
}
