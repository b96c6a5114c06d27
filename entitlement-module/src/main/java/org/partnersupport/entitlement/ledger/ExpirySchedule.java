package org.partnersupport.entitlement.ledger;

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

/** Looks for ended lines when the application has started and every hour from then on. */
@ApplicationScoped
@Priority(StartupTask.DEMONSTRATION + 100)
class ExpirySchedule implements StartupTask {
    private static final Logger LOG = System.getLogger(ExpirySchedule.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    ExpireLines expireLines;

    @Inject
    RollOver rollOver;

    private @Nullable ScheduledFuture<?> running;

    ExpirySchedule() {}

    @Override
    public void run() {
        running = executor.scheduleWithFixedDelay(() -> Door.CLOCKWORK.pass(this::expireAll), 0, 1, TimeUnit.HOURS);
    }

    /** A database that is away now is asked again in an hour; an exception here would end the schedule for good. */
    private void expireAll() {
        try {
            int booked;
            do {
                booked = expireLines.expireSome();
            } while (booked == ExpireLines.BATCH);
            rollOver.rollOver();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "what ended was not booked", failed);
        }
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }
}
