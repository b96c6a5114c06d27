package org.partnersupport.membership.vault;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Door;
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

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Instance<SealedRows> all;

    private @Nullable ScheduledFuture<?> running;

    SealingSchedule() {}

    @Override
    public void run() {
        all.forEach(SealingSchedule::sealAll);
        running = executor.scheduleWithFixedDelay(() -> Door.CLOCKWORK.pass(this::sealLater), 1, 1, TimeUnit.HOURS);
    }

    /** An exception here would end the schedule for good. */
    private void sealLater() {
        try {
            all.forEach(SealingSchedule::sealAll);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "secrets were not sealed", failed);
        }
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

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }
}
