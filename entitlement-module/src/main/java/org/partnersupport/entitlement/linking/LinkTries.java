package org.partnersupport.entitlement.linking;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.partnersupport.entitlement.api.Links.Outcome;
import org.partnersupport.membership.kernel.AttemptLimit;

/**
 * What somebody tries of one kind to be linked, counted by account and by address (rule LK-4). Begins no transaction: the
 * counters stand whatever becomes of the link.
 *
 * @param kind beginning of the names of the counters, such as LINK
 * @param address the network address it comes from
 */
public record LinkTries(AttemptLimit attempts, String kind, UUID account, String address) {
    static final Duration WINDOW = Duration.ofHours(1);

    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 50;

    /** Counts one more; the limit that is met, if one is. */
    public Optional<Met> take() {
        return take("_ACCOUNT", account.toString(), PER_ACCOUNT).or(() -> take("_ADDRESS", address, PER_ADDRESS));
    }

    Optional<Met> take(String counter, String key, int most) {
        var wait = attempts.take(kind + counter, key, most, WINDOW);
        return wait.isZero() ? Optional.empty() : Optional.of(new Met(kind + counter, wait));
    }

    /** What was no failure counts for nothing. */
    public void giveBack() {
        attempts.giveBack(kind + "_ACCOUNT", account.toString());
        attempts.giveBack(kind + "_ADDRESS", address);
    }

    /** @param note writes the name of the counter down; once in a window, so that who goes on trying does not fill the audit */
    public Outcome limited(Met met, Consumer<String> note) {
        if (take("_LIMITED", account.toString(), 1).isEmpty()) {
            note.accept(met.counter());
        }
        return new Outcome.TooManyAttempts(met.retryAfter());
    }

    /** A limit that is met. */
    public record Met(String counter, Duration retryAfter) {}
}
