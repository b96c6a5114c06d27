package org.partnersupport.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.partnersupport.membership.kernel.RefusedException;

/** The codes with which use cases refuse. */
public final class Refusals {
    private Refusals() {}

    /** The leading code; fails for an act that is not refused. */
    public static String refused(ThrowingCallable act) {
        return catchThrowableOfType(RefusedException.class, act).refusal().code();
    }

    /** The same for an act that may be done: {@code done}. */
    public static String tried(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (RefusedException refused) {
            return refused.refusal().code();
        }
    }
}
