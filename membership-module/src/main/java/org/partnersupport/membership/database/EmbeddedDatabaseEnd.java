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
 * Ends the embedded database when the application has stopped, after its last request; and with the process, also when
 * the application never came into service. Shutdown hooks run side by side: ours waits for the application's stop.
 */
@ApplicationScoped
class EmbeddedDatabaseEnd {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabaseEnd.class.getName());
    private static final int LONGEST_STOP_SECONDS = 40;

    private static volatile CountDownLatch inService = new CountDownLatch(0);

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // observed so that the bean is made with the application
    }

    @PostConstruct
    void inService() {
        inService = new CountDownLatch(1);
    }

    @PreDestroy
    void stopped() {
        end();
        inService.countDown();
    }

    /** From now on the end of the process is the end of the database. */
    static void endWithProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            awaitStop();
            end();
        }));
    }

    private static void awaitStop() {
        try {
            if (!inService.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warning("The application did not stop in time; ending the embedded database");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end() {
        try {
            PortalDataSource.end();
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "The embedded database was not ended", failed);
        }
    }
}
