package org.partnersupport.entitlement.purchase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.partnersupport.membership.api.Clockwork;
import org.partnersupport.membership.kernel.StartupTask;

/** Asks about orders in doubt, when the application has started and every half minute from then on. */
@ApplicationScoped
@Priority(StartupTask.DEMONSTRATION + 110)
class DoubtSchedule implements StartupTask {
    @Inject
    Clockwork clockwork;

    @Inject
    OrderBook orders;

    @Inject
    PaymentTalk talk;

    DoubtSchedule() {}

    @Override
    public void run() {
        clockwork.every(
                Duration.ofSeconds(5), Duration.ofSeconds(30), "orders in doubt were not settled", this::settleDoubts);
    }

    void settleDoubts() {
        List<OrderRow> due;
        do {
            due = orders.due();
            due.forEach(talk::bringOn);
        } while (!due.isEmpty());
    }
}
