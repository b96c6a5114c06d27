package org.partnersupport.membership.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Hashing passwords is work for the processor alone; what comes meanwhile waits its turn on this server. */
@ApplicationScoped
class HashingTurns {
    /** Fewer than the attempts of an account: right passwords that come all at once are no attempts too many. */
    static final int AT_ONCE = 8;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
