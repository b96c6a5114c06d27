package org.partnersupport.entitlement.lifecycle.feed;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One product's file, read and found sound.
 *
 * @param releases newest first, as in the file
 */
record Feed(String code, String label, String category, List<Entry> releases) {
    Feed {
        releases = List.copyOf(releases);
    }

    /**
     * A release. Flags are kept only where the date is null: with a date they are the feed's own comparison with the
     * day it was made on, and would look like a change each time.
     *
     * @param activeOver null when the product has no phase of active support
     */
    record Entry(
            String code,
            String label,
            LocalDate releasedOn,
            @Nullable Boolean activeOver,
            @Nullable LocalDate activeEnd,
            boolean supportOver,
            @Nullable LocalDate supportEnd) {}
}
