package org.partnersupport.entitlement.sandbox;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.partnersupport.membership.api.Clockwork;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.StartupTask;

/** Sends the late callbacks of the sandbox, where it is the gateway. */
@ApplicationScoped
@Priority(StartupTask.DEMONSTRATION + 120)
class SandboxSchedule implements StartupTask {
    @Inject
    Clockwork clockwork;

    @Inject
    PlayPayments payments;

    @Inject
    Settings settings;

    SandboxSchedule() {}

    @Override
    public void run() {
        if (settings.paymentGateway().filter(SandboxGateway.CODE::equals).isPresent()) {
            clockwork.every(
                    Duration.ofSeconds(10), Duration.ofSeconds(10), "late callbacks were not sent", payments::tellLate);
        }
    }
}
