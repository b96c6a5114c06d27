package org.partnersupport.entitlement.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A phase of support and how it ends. A date decides alone; without one the feed's flag does: over since an unknown day,
 * or running with no end announced. Neither is ever turned into a date.
 *
 * @param end last day of the phase, inclusive; null when the feed knows none
 * @param over only meaningful without a date
 */
record Phase(@Nullable LocalDate end, boolean over) {
    static Phase until(LocalDate end) {
        return new Phase(end, false);
    }

    boolean overOn(LocalDate day) {
        return end == null ? over : day.isAfter(end);
    }

    /** Nothing says that it ever ends. */
    boolean open() {
        return end == null && !over;
    }
}
