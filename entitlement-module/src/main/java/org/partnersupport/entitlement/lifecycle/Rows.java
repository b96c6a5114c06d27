package org.partnersupport.entitlement.lifecycle;

import java.sql.Date;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Policy;

/** Reads what a native query answers. */
final class Rows {
    /** The columns {@link #serviceLevel} reads, of {@code product_release r}. */
    static final String SERVICE_LEVEL = "r.code, r.line, r.version, r.policy, r.grouped, r.released_on, r.position,"
            + " r.version_mainstream_end, r.active_over, r.active_end, r.support_over, r.support_end";

    private Rows() {}

    /** @param at where the columns of {@link #SERVICE_LEVEL} begin */
    static ServiceLevel serviceLevel(Object[] row, int at) {
        return new ServiceLevel(
                (String) row[at],
                (String) row[at + 1],
                (String) row[at + 2],
                Policy.valueOf((String) row[at + 3]),
                (Boolean) row[at + 4],
                ((Date) row[at + 5]).toLocalDate(),
                (Integer) row[at + 6],
                day(row[at + 7]),
                row[at + 8] == null ? null : new Phase(day(row[at + 9]), (Boolean) row[at + 8]),
                new Phase(day(row[at + 11]), (Boolean) row[at + 10]));
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
    }
}
