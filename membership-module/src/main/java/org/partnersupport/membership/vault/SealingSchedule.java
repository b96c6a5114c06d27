package org.partnersupport.membership.vault;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.partnersupport.membership.api.Clockwork;
import org.partnersupport.membership.api.SealedRows;
import org.partnersupport.membership.kernel.StartupTask;

/**
 * Seals with the first key before the first request, and every hour what servers with another first key, or of an earlier
 * version, wrote meanwhile.
 */
@ApplicationScoped
@Priority(StartupTask.CATALOGUE - 50)
class SealingSchedule implements StartupTask {
    private static final Logger LOG = System.getLogger(SealingSchedule.class.getName());

    @Inject
    Clockwork clockwork;

    @Inject
    Instance<SealedRows> all;

    SealingSchedule() {}

    @Override
    public void run() {
        sealAll();
        clockwork.every(Duration.ofHours(1), Duration.ofHours(1), "secrets were not sealed", this::sealAll);
    }

    private void sealAll() {
        all.forEach(SealingSchedule::sealAll);
    }

    private static void sealAll(SealedRows rows) {
        var sealed = 0;
        for (var some = rows.sealSome(); some > 0; some = rows.sealSome()) {
            sealed += some;
        }
        if (sealed > 0) {
            LOG.log(
                    Level.INFO,
                    "{0} {1} were sealed with the first of the secret keys; none is left",
                    sealed,
                    rows.what());
        }
    }
}
