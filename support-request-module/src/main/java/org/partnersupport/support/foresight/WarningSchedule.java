package org.partnersupport.support.foresight;

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

/** Looks for what to warn of when the application has started and every hour from then on. */
@ApplicationScoped
@Priority(StartupTask.DEMONSTRATION + 200)
class WarningSchedule implements StartupTask {
    private static final Logger LOG = System.getLogger(WarningSchedule.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    FindNotable findNotable;

    @Inject
    GiveWarnings giveWarnings;

    private @Nullable ScheduledFuture<?> running;

    WarningSchedule() {}

    @Override
    public void run() {
        running = executor.scheduleWithFixedDelay(() -> Door.CLOCKWORK.pass(this::give), 0, 1, TimeUnit.HOURS);
    }

    /** A database that is away now is asked again in an hour; an exception here would end the schedule for good. */
    private void give() {
        try {
            giveWarnings.give(findNotable.find());
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "nobody was warned of what is about to end", failed);
        }
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }
}
