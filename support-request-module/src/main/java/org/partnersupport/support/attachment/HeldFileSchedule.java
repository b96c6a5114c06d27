package org.partnersupport.support.attachment;

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

/** Forgets, every hour, files about which their senders said nothing: they hold secrets. */
@ApplicationScoped
@Priority(StartupTask.DEMONSTRATION + 220)
class HeldFileSchedule implements StartupTask {
    private static final Logger LOG = System.getLogger(HeldFileSchedule.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    HeldFiles files;

    private @Nullable ScheduledFuture<?> running;

    HeldFileSchedule() {}

    @Override
    public void run() {
        running = executor.scheduleWithFixedDelay(() -> Door.CLOCKWORK.pass(this::forget), 1, 60, TimeUnit.MINUTES);
    }

    /** An exception here would end the schedule for good. */
    private void forget() {
        try {
            files.forgetOld();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "files that wait for their senders were not forgotten", failed);
        }
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }
}
