package org.partnersupport.support.scan;

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
import org.partnersupport.membership.api.Door;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.StartupTask;

/** Looks every second for files that wait for the scanner; says once, in production, that there is none. */
@ApplicationScoped
@Priority(StartupTask.DEMONSTRATION + 210)
class ScanSchedule implements StartupTask {
    private static final Logger LOG = System.getLogger(ScanSchedule.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    ScanFiles files;

    @Inject
    ScanQueue queue;

    @Inject
    Settings settings;

    private List<ScheduledFuture<?>> running = List.of();

    ScanSchedule() {}

    @Override
    public void run() {
        if (settings.scanner().isPresent()) {
            running = List.of(
                    executor.scheduleWithFixedDelay(
                            () -> Door.CLOCKWORK.pass(() -> act(files::scanAll)), 1, 1, TimeUnit.SECONDS),
                    executor.scheduleWithFixedDelay(
                            () -> Door.CLOCKWORK.pass(() -> act(queue::adopt)), 0, 10, TimeUnit.MINUTES));
        } else if (!settings.demonstration()) {
            LOG.log(
                    Level.WARNING,
                    "No scanner is set, so files are given out without being checked for viruses."
                            + " docs/howto/scan-files.md tells how to set one (PARTNER_SUPPORT_SCANNER).");
        }
    }

    /** An exception here would end the schedule for good. */
    private static void act(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "files were not scanned", failed);
        }
    }

    @PreDestroy
    void stop() {
        running.forEach(task -> task.cancel(false));
    }
}
