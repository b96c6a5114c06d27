package org.partnersupport.membership.audit;

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
import org.partnersupport.membership.kernel.StartupTask;

/**
 * Seals what was written every two seconds, and checks the chain when a day has gone since the last time. What was sealed is
 * said to a logger of its own, once it is committed: a log that is shipped keeps the seal where the owner of the database
 * cannot compute it anew.
 */
@ApplicationScoped
@Priority(StartupTask.DEMONSTRATION + 90)
class SealSchedule implements StartupTask {
    /** Operators route it by this name; it does not change with our packages. */
    static final String SEALS = "org.partnersupport.audit.seal";

    private static final Logger LOG = System.getLogger(SealSchedule.class.getName());
    private static final Logger SAID = System.getLogger(SEALS);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    SealEntries entries;

    @Inject
    CheckChain chain;

    private List<ScheduledFuture<?>> running = List.of();

    SealSchedule() {}

    @Override
    public void run() {
        running = List.of(
                executor.scheduleWithFixedDelay(this::seal, 2, 2, TimeUnit.SECONDS),
                executor.scheduleWithFixedDelay(this::check, 10, 60, TimeUnit.MINUTES));
    }

    /** An exception here would end the schedule for good. */
    void seal() {
        try {
            var all = 0;
            int sealed;
            do {
                sealed = entries.sealSome();
                all += sealed;
            } while (sealed == SealEntries.BATCH);
            if (all > 0) {
                entries.newest().ifPresent(SealSchedule::say);
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the audit was not sealed", failed);
        }
    }

    private static void say(SealEntries.Seal newest) {
        SAID.log(Level.INFO, () -> "entry " + newest.entry() + " seal " + newest.seal());
    }

    private void check() {
        try {
            chain.checkIfDue()
                    .filter(check -> !check.unbroken())
                    .ifPresent(check ->
                            LOG.log(Level.ERROR, "the chain of the audit is broken at entry {0}", check.broken()));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the chain of the audit was not checked", failed);
        }
    }

    @PreDestroy
    void stop() {
        running.forEach(task -> task.cancel(false));
    }
}
