package org.partnersupport.web.rest.problem;

import java.time.Duration;

/** Too many tries: status 429 with {@code Retry-After}. */
public class TooManyAttemptsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    public TooManyAttemptsException(Duration retryAfter) {
        super("retry after " + retryAfter);
        seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }

    /** Whole seconds, rounded up. */
    long seconds() {
        return seconds;
    }
}
