package org.partnersupport.entitlement.sandbox;

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
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.StartupTask;

/** Sends the late callbacks of the sandbox, where it is the gateway. */
@ApplicationScoped
@Priority(StartupTask.DEMONSTRATION + 120)
class SandboxSchedule implements StartupTask {
    private static final Logger LOG = System.getLogger(SandboxSchedule.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    PlayPayments payments;

    @Inject
    Settings settings;

    private @Nullable ScheduledFuture<?> running;

    SandboxSchedule() {}

    @Override
    public void run() {
        if (settings.paymentGateway().filter(SandboxGateway.CODE::equals).isPresent()) {
            running = executor.scheduleWithFixedDelay(() -> Door.CLOCKWORK.pass(this::tell), 10, 10, TimeUnit.SECONDS);
        }
    }

    private void tell() {
        try {
            payments.tellLate();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "late callbacks were not sent", failed);
        }
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }
}
