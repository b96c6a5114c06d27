package org.partnersupport.entitlement.purchase;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.IncidentOrder.Bought;
import org.partnersupport.entitlement.api.OrderState;
import org.partnersupport.membership.kernel.Refusal;

/** May the money of an order be given back: only with all of its incidents, unused (rule PD-2). Pure. */
final class RefundRule {
    private RefundRule() {}

    /** @param bought null while nothing is paid */
    static Optional<Refusal> objection(OrderState state, @Nullable Bought bought, int incidents, LocalDate today) {
        if (state != OrderState.CAPTURED || bought == null) {
            return Optional.of(Refusal.of("ORDER_NOT_PAID"));
        }
        var taken = bought.reserved() + bought.consumed();
        if (taken > 0) {
            return Optional.of(new Refusal(
                    "INCIDENTS_USED", Map.of("used", Integer.toString(taken), "granted", Integer.toString(incidents))));
        }
        return today.isAfter(bought.end())
                ? Optional.of(new Refusal(
                        "INCIDENTS_EXPIRED", Map.of("end", bought.end().toString())))
                : Optional.empty();
    }
}
