package org.partnersupport.membership.api;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Label;

/**
 * A customer of a cloud solution provider.
 *
 * @param code what addresses and programs call it by; unique within its provider
 * @param since first day of the relationship, in the configured zone
 * @param until last day, inclusive; null while no end is known
 */
public record Customer(
        UUID id,
        String code,
        Label name,
        LocalDate since,
        @Nullable LocalDate until) {
    /** Rule CL-3: acted for only while the relationship lasts. */
    public boolean servedOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
