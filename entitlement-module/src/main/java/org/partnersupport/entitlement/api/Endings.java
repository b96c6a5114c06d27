package org.partnersupport.entitlement.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes to an end on all the contracts there are (rule EN-5), for whoever warns their organisations in time. Asks for
 * no caller: what it tells is for no page as it is. Reads only.
 */
public interface Endings {
    /**
     * Contracts of organisations that run on the first day, end by the last one, and have no successor (rule AC-9); of
     * bought ones (rule PD-2) those with incidents left.
     *
     * @param from first day looked at
     * @param to last day, inclusive
     */
    List<Ending> contracts(LocalDate from, LocalDate to);

    /** Lines granted by contracts that run on this day whose remaining share is at or below the configured one. */
    List<Ending> lowLines(LocalDate day);

    /**
     * @param line null where it is about the whole contract
     * @param end last day of the contract
     */
    record Ending(
            UUID organisation, UUID contract, @Nullable UUID line, LocalDate end) {}
}
