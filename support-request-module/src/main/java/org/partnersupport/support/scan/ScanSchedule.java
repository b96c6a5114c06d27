package org.partnersupport.support.scan;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.partnersupport.membership.api.Clockwork;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.StartupTask;

/** Looks every second for files that wait for the scanner; says once, in production, that there is none. */
@ApplicationScoped
@Priority(StartupTask.DEMONSTRATION + 210)
class ScanSchedule implements StartupTask {
    private static final Logger LOG = System.getLogger(ScanSchedule.class.getName());

    @Inject
    Clockwork clockwork;

    @Inject
    ScanFiles files;

    @Inject
    ScanQueue queue;

    @Inject
    Settings settings;

    ScanSchedule() {}

    @Override
    public void run() {
        if (settings.scanner().isPresent()) {
            var undone = "files were not scanned";
            clockwork.every(Duration.ofSeconds(1), Duration.ofSeconds(1), undone, files::scanAll);
            clockwork.every(Duration.ZERO, Duration.ofMinutes(10), undone, queue::adopt);
        } else if (!settings.demonstration()) {
            LOG.log(
                    Level.WARNING,
                    "No scanner is set, so files are given out without being checked for viruses."
                            + " docs/howto/scan-files.md tells how to set one (PARTNER_SUPPORT_SCANNER).");
        }
    }
}
