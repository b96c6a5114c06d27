package org.partnersupport.entitlement.api;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Label;

/**
 * A support plan to compare with others (rule PD-1).
 *
 * @param scope what it covers, in words
 * @param response time to the first response
 * @param services what comes with it, the most useful first
 * @param price null when it is agreed with each customer
 */
public record SupportPlan(
        String code,
        Label label,
        Label scope,
        Set<Deployment> serves,
        Response response,
        List<Label> services,
        @Nullable Price price) {
    public SupportPlan {
        serves = Set.copyOf(serves);
        services = List.copyOf(services);
    }

    /** By severity (rule RQ-6). */
    public record Response(Duration a, Duration b, Duration c) {}

    /**
     * For a year, tax included.
     *
     * @param amount in the currency's smallest unit (the yen has none smaller); zero: included in the membership
     * @param currency ISO 4217
     */
    public record Price(long amount, String currency) {
        public boolean included() {
            return amount == 0;
        }
    }
}
