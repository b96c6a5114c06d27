package org.partnersupport.entitlement.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.partnersupport.entitlement.api.event.IncidentRequested;
import org.partnersupport.entitlement.api.event.IncidentResumed;
import org.partnersupport.entitlement.api.event.IncidentSettled;
import org.partnersupport.membership.api.Door;

@ApplicationScoped
class IncidentObserver {
    @Inject
    ReserveIncident reserveIncident;

    @Inject
    SettleIncident settleIncident;

    @Inject
    ResumeIncident resumeIncident;

    IncidentObserver() {}

    void on(@Observes IncidentRequested requested) {
        reserveIncident.reserve(requested);
    }

    void on(@Observes IncidentSettled settled) {
        Door.INCIDENT.pass(() -> settleIncident.settle(settled));
    }

    void on(@Observes IncidentResumed resumed) {
        Door.INCIDENT.pass(() -> resumeIncident.resume(resumed));
    }
}
