package org.partnersupport.support.foresight;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.partnersupport.membership.api.Clockwork;
import org.partnersupport.membership.kernel.StartupTask;

/** Looks for what to warn of when the application has started and every hour from then on. */
@ApplicationScoped
@Priority(StartupTask.DEMONSTRATION + 200)
class WarningSchedule implements StartupTask {
    @Inject
    Clockwork clockwork;

    @Inject
    FindNotable findNotable;

    @Inject
    GiveWarnings giveWarnings;

    WarningSchedule() {}

    @Override
    public void run() {
        clockwork.every(
                Duration.ZERO,
                Duration.ofHours(1),
                "nobody was warned of what is about to end",
                () -> giveWarnings.give(findNotable.find()));
    }
}
