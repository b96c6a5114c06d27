package org.partnersupport.support.attachment;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.partnersupport.membership.api.Clockwork;
import org.partnersupport.membership.kernel.StartupTask;

/** Forgets, every hour, files about which their senders said nothing: they hold secrets. */
@ApplicationScoped
@Priority(StartupTask.DEMONSTRATION + 220)
class HeldFileSchedule implements StartupTask {
    @Inject
    Clockwork clockwork;

    @Inject
    HeldFiles files;

    HeldFileSchedule() {}

    @Override
    public void run() {
        clockwork.every(
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                "files that wait for their senders were not forgotten",
                files::forgetOld);
    }
}
