package org.partnersupport.entitlement.ledger;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.partnersupport.membership.api.Clockwork;
import org.partnersupport.membership.kernel.StartupTask;

/** Looks for ended lines when the application has started and every hour from then on. */
@ApplicationScoped
@Priority(StartupTask.DEMONSTRATION + 100)
class ExpirySchedule implements StartupTask {
    @Inject
    Clockwork clockwork;

    @Inject
    ExpireLines expireLines;

    @Inject
    RollOver rollOver;

    ExpirySchedule() {}

    @Override
    public void run() {
        clockwork.every(Duration.ZERO, Duration.ofHours(1), "what ended was not booked", this::expireAll);
    }

    private void expireAll() {
        int booked;
        do {
            booked = expireLines.expireSome();
        } while (booked == ExpireLines.BATCH);
        rollOver.rollOver();
    }
}
