package org.partnersupport.entitlement.ledger;

import jakarta.inject.Inject;
import org.partnersupport.entitlement.api.event.IncidentSettled;
import org.partnersupport.membership.kernel.UseCase;

/** Makes a reserved incident final or gives it back (rule RQ-5); settling again the same way changes nothing. */
@UseCase
class SettleIncident {
    @Inject
    LineLedger ledger;

    SettleIncident() {}

    void settle(IncidentSettled settled) {
        var incident = ledger.hold(settled.request());
        incident.state()
                .settle(settled.charged(), incident.grantOn(settled.day()), settled.reason())
                .ifPresent(movement -> ledger.move(incident, movement, settled.by(), settled.at()));
    }
}
