package org.partnersupport.support.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first answer of an engineer to a request (rule RQ-6).
 *
 * @param due until when it is promised; stays as it was when the request was opened, whatever calendars say later
 * @param given when it was given; null: not yet
 */
public record FirstResponse(Instant due, @Nullable Instant given) {
    /** True when it came too late, or is to come and is late already. */
    public boolean late(Instant now) {
        return (given == null ? now : given).isAfter(due);
    }
}
