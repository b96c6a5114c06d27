package org.partnersupport.entitlement.purchase;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Door;
import org.partnersupport.membership.kernel.StartupTask;

/** Asks about orders in doubt, when the application has started and every half minute from then on. */
@ApplicationScoped
@Priority(StartupTask.DEMONSTRATION + 110)
class DoubtSchedule implements StartupTask {
    private static final Logger LOG = System.getLogger(DoubtSchedule.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    OrderBook orders;

    @Inject
    PaymentTalk talk;

    private @Nullable ScheduledFuture<?> running;

    DoubtSchedule() {}

    @Override
    public void run() {
        running =
                executor.scheduleWithFixedDelay(() -> Door.CLOCKWORK.pass(this::settleDoubts), 5, 30, TimeUnit.SECONDS);
    }

    /** An exception here would end the schedule for good. */
    void settleDoubts() {
        try {
            List<OrderRow> due;
            do {
                due = orders.due();
                due.forEach(talk::bringOn);
            } while (!due.isEmpty());
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "orders in doubt were not settled", failed);
        }
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }
}
