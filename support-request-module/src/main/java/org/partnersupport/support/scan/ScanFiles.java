package org.partnersupport.support.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.partnersupport.membership.kernel.Settings;

/** Shows files to the scanner, one after another. No use case: no transaction is open while the scanner is asked. */
@ApplicationScoped
class ScanFiles {
    private static final Logger LOG = System.getLogger(ScanFiles.class.getName());

    static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    ScanQueue queue;

    @Inject
    Settings settings;

    private final AtomicBoolean away = new AtomicBoolean();

    ScanFiles() {}

    /** Until no file is due, or the scanner has no verdict; then all wait for the next round. */
    public void scanAll() {
        settings.scanner().ifPresent(address -> {
            var scanner = new Clamd(address, PATIENCE);
            for (var file = queue.take(); file.isPresent(); file = queue.take()) {
                if (!scanned(file.get(), scanner)) {
                    return;
                }
            }
        });
    }

    private boolean scanned(Taken file, Clamd scanner) {
        try {
            queue.tell(file, file.askedOf(scanner));
            if (away.getAndSet(false)) {
                LOG.log(Level.INFO, "the scanner answers again");
            }
            return true;
        } catch (IOException none) {
            queue.putOff(file);
            LOG.log(
                    away.getAndSet(true) ? Level.DEBUG : Level.WARNING,
                    "the scanner has no verdict, and files wait: {0}",
                    none.getMessage());
            return false;
        }
    }
}
