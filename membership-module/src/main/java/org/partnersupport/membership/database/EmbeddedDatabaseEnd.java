package org.partnersupport.membership.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends the embedded database when the application has stopped: after its last request, and before the process ends. The
 * process waits for that, since its shutdown hooks run side by side.
 */
@ApplicationScoped
class EmbeddedDatabaseEnd {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabaseEnd.class.getName());
    private static final int LONGEST_STOP_SECONDS = 40;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread lastResort = new Thread(this::endWithProcess, "embedded database's end");

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // observed so that the bean is made with the application
    }

    @PostConstruct
    void watch() {
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    @PreDestroy
    void end() {
        try {
            PortalDataSource.end();
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "the embedded database was not ended", failed);
        } finally {
            stopped.countDown();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException alreadyRunning) {
            LOG.finest("the process is ending");
        }
    }

    private void endWithProcess() {
        try {
            if (!stopped.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                PortalDataSource.end();
            }
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "the embedded database was not ended", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
