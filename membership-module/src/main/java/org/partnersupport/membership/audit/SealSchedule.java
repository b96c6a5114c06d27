package org.partnersupport.membership.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.partnersupport.membership.api.Clockwork;
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

    @Inject
    Clockwork clockwork;

    @Inject
    SealEntries entries;

    @Inject
    CheckChain chain;

    SealSchedule() {}

    @Override
    public void run() {
        var pause = Duration.ofSeconds(2);
        clockwork.every(pause, pause, "the audit was not sealed", this::seal);
        clockwork.every(
                Duration.ofMinutes(10), Duration.ofHours(1), "the chain of the audit was not checked", this::check);
    }

    void seal() {
        var all = 0;
        int sealed;
        do {
            sealed = entries.sealSome();
            all += sealed;
        } while (sealed == SealEntries.BATCH);
        if (all > 0) {
            entries.newest().ifPresent(SealSchedule::say);
        }
    }

    private static void say(SealEntries.Seal newest) {
        SAID.log(Level.INFO, () -> "entry " + newest.entry() + " seal " + newest.seal());
    }

    private void check() {
        chain.checkIfDue()
                .filter(check -> !check.unbroken())
                .ifPresent(
                        check -> LOG.log(Level.ERROR, "the chain of the audit is broken at entry {0}", check.broken()));
    }
}
