package org.partnersupport.membership.api;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * What is done again and again, for everybody and without anybody, until the application ends. Every server does it, so a
 * work must bear that another does the same at once. It runs outside any transaction.
 */
@ApplicationScoped
public class Clockwork {
    private static final Logger LOG = System.getLogger(Clockwork.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    private final List<ScheduledFuture<?>> running = new CopyOnWriteArrayList<>();

    /**
     * Begins it. What fails, a database that is away for example, is tried again at the next turn.
     *
     * @param first from now to the first turn
     * @param pause from the end of a turn to the next
     * @param undone what the log says of a turn that failed
     */
    public void every(Duration first, Duration pause, String undone, Runnable work) {
        running.add(executor.scheduleWithFixedDelay(
                () -> turn(undone, work), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** An exception here would end the schedule for good. */
    private static void turn(String undone, Runnable work) {
        try {
            Door.CLOCKWORK.pass(work);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, undone, failed);
        }
    }

    @PreDestroy
    void stop() {
        running.forEach(turns -> turns.cancel(false));
    }
}
