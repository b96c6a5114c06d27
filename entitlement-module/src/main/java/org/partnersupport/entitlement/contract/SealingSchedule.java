package org.partnersupport.entitlement.contract;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Door;
import org.partnersupport.membership.kernel.StartupTask;

/**
 * Seals Contract IDs before the first request, and every hour what servers with another first key, or of an earlier
 * version, wrote meanwhile.
 */
@ApplicationScoped
@Priority(StartupTask.CATALOGUE - 50)
class SealingSchedule implements StartupTask {
    private static final Logger LOG = System.getLogger(SealingSchedule.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    SealContractIds sealing;

    private @Nullable ScheduledFuture<?> running;

    SealingSchedule() {}

    @Override
    public void run() {
        sealAll();
        running = executor.scheduleWithFixedDelay(() -> Door.CLOCKWORK.pass(this::sealLater), 1, 1, TimeUnit.HOURS);
    }

    /** An exception here would end the schedule for good. */
    private void sealLater() {
        try {
            sealAll();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Contract IDs were not sealed", failed);
        }
    }

    private void sealAll() {
        var all = 0;
        for (var some = sealing.sealSome(); some > 0; some = sealing.sealSome()) {
            all += some;
        }
        if (all > 0) {
            LOG.log(Level.INFO, "{0} Contract IDs were sealed with the first of the secret keys; none is left", all);
        }
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }
}
