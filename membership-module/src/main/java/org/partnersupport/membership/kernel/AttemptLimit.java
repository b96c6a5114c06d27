package org.partnersupport.membership.kernel;

import java.time.Duration;
import java.util.Map;

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

    /**
     * For a use case that ends when there were too many. Apart from {@link #take}: called by a method of the same bean, that would
     * run in the caller's transaction and be rolled back with it.
     *
     * @param wait what {@link #take} returned
     * @throws RefusedException TOO_MANY_ATTEMPTS unless the attempt may be made
     */
    static void refuseAfter(Duration wait) {
        if (!wait.isZero()) {
            throw new RefusedException(tooMany(wait));
        }
    }

    /** The refusal, with the whole seconds after which trying again has a point. */
    static Refusal tooMany(Duration wait) {
        return new Refusal("TOO_MANY_ATTEMPTS", Map.of("seconds", seconds(wait)));
    }

    /** The same number for the header {@code Retry-After}. */
    static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    /** Gives an attempt back that turned out to be good. */
    void giveBack(String scope, String key);
}
