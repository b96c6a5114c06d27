package org.partnersupport.membership.kernel;

import java.time.Duration;

/**
 * Counts attempts in the database, so that every server sees the same number and a restart forgets nothing. An attempt
 * is counted before it is made and given back when it succeeds, so that any number of simultaneous tries cannot pass
 * the limit.
 */
public interface AttemptLimit {
    /**
     * Counts one attempt, in a transaction of its own that stands whatever becomes of the caller's.
     *
     * @param scope what is tried, for example {@code SIGN_IN_ACCOUNT}
     * @param key who tries, for example a normalised user name or an address
     * @param most attempts allowed within the window
     * @return zero when the attempt may be made, else how long to wait
     */
    Duration take(String scope, String key, int most, Duration window);

    /** Gives an attempt back that turned out to be good. */
    void giveBack(String scope, String key);
}
