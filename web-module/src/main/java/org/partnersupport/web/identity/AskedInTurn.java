package org.partnersupport.web.identity;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a server says that may be away, kept for a while. Anybody can send what makes us ask, so one thread asks at a time; the
 * others take what was said before, or hear at once that nothing is known. That it did not answer is remembered for a moment,
 * and told to the log once.
 */
final class AskedInTurn<T> {
    /** For how long nobody asks again after an answer that did not come. */
    static final Duration REMEMBERED = Duration.ofSeconds(5);

    /** Who is not away answers within this: so long others wait for the one who asks, all together. */
    private static final long USUAL_NANOS = Duration.ofMillis(500).toNanos();

    /** Asking for what is not there is no way to keep a server busy. */
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private static final System.Logger LOG = System.getLogger(AskedInTurn.class.getName());

    private final ProviderSettings whom;
    private final Duration fresh;
    private final Duration whileAway;
    private final Question<T> question;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Said<T> said;
    private volatile Instant lackedAt = Instant.MIN;
    private volatile long begun;
    private volatile long over = System.nanoTime();

    /**
     * @param fresh for how long nobody asks again
     * @param whileAway for how long what was said holds when there is no answer any more
     */
    AskedInTurn(ProviderSettings whom, Duration fresh, Duration whileAway, Question<T> question) {
        this.whom = whom;
        this.fresh = fresh;
        this.whileAway = whileAway;
        this.question = question;
    }

    /**
     * @param lacks whether something is wanted that was not said, so that asking again may help
     * @throws Away when there is no answer, and none from before that holds
     */
    T get(Instant now, Predicate<? super T> lacks) throws Away {
        var before = said;
        if (before == null) {
            return inTurn(null, now, true);
        }
        var lacking = lacks.test(before.what());
        if (lacking
                ? now.isBefore(lackedAt.plus(BETWEEN))
                : now.isBefore(before.at().plus(fresh))) {
            return before.what();
        }
        try {
            lackedAt = lacking ? now : lackedAt;
            return inTurn(before, now, lacking);
        } catch (Away away) {
            if (lacking || !now.isBefore(before.at().plus(whileAway))) {
                throw away;
            }
            return before.what();
        }
    }

    private T inTurn(@Nullable Said<T> before, Instant now, boolean worthWaiting) throws Away {
        refuseWhileRemembered();
        if (!turn.tryLock() && !(worthWaiting && waited())) {
            throw new Away(new IOException("it is being asked, and has not answered yet"));
        }
        try {
            var meanwhile = said;
            if (meanwhile != null && !meanwhile.equals(before)) {
                return meanwhile.what();
            }
            refuseWhileRemembered();
            begun = System.nanoTime();
            return ask(now);
        } finally {
            begun = 0;
            turn.unlock();
        }
    }

    /** For as long as the one who asks may still be about to hear the answer. */
    private boolean waited() {
        var since = begun;
        var left = USUAL_NANOS - (since == 0 ? 0 : System.nanoTime() - since);
        try {
            return left > 0 && turn.tryLock(left, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private T ask(Instant now) throws Away {
        try {
            var answer = question.ask(now);
            said = new Said<>(answer, now);
            return answer;
        } catch (IOException failed) {
            over = System.nanoTime() + REMEMBERED.toNanos();
            LOG.log(Level.WARNING, "{0} cannot be asked: {1}", whom, failed.getMessage());
            throw new Away(failed);
        }
    }

    private void refuseWhileRemembered() throws Away {
        if (System.nanoTime() - over < 0) {
            throw new Away(new IOException("it did not answer a moment ago"));
        }
    }

    /** Asks, over the network. */
    @FunctionalInterface
    interface Question<T> {
        T ask(Instant now) throws IOException;
    }

    private record Said<T>(T what, Instant at) {}

    /** There is no answer; the log knows. */
    static final class Away extends Exception {
        private static final long serialVersionUID = 1L;

        private Away(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
