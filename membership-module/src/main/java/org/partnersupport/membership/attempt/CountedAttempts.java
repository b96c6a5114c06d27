package org.partnersupport.membership.attempt;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

/**
 * A fixed window per scope and key that begins with its first attempt. One statement counts or refuses, so the row's
 * lock keeps simultaneous attempts apart; a refused one is not counted.
 */
@UseCase
class CountedAttempts implements AttemptLimit {
    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);
    private static final String COUNT = """
            INSERT INTO membership.attempt AS a (scope, key, window_start, used) VALUES (?, ?, ?, 1)
            ON CONFLICT (scope, key) DO UPDATE SET
                used = CASE WHEN a.window_start <= ? THEN 1 ELSE a.used + 1 END,
                window_start = CASE WHEN a.window_start <= ? OR a.used = 0
                    THEN excluded.window_start ELSE a.window_start END
            WHERE a.window_start <= ? OR a.used < ?""";
    private static final String START = "SELECT window_start FROM membership.attempt WHERE scope = ? AND key = ?";
    private static final String FORGET = """
            DELETE FROM membership.attempt WHERE (scope, key) IN (
                SELECT scope, key FROM membership.attempt WHERE window_start < ?
                ORDER BY window_start LIMIT 10 FOR UPDATE SKIP LOCKED)""";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public Duration take(String scope, String key, int most, Duration window) {
        if (most < 1 || window.compareTo(LONGEST_WINDOW) > 0) {
            throw new IllegalArgumentException("limit of " + scope + ": " + most + " within " + window);
        }
        var now = clock.instant();
        var ended = now.minus(window);
        var counted = sql.update(COUNT, scope, key, now, ended, ended, ended, most);
        if (counted == 0) {
            return untilWindowEnds(scope, key, now, window);
        }
        sql.update(FORGET, now.minus(LONGEST_WINDOW));
        return Duration.ZERO;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void giveBack(String scope, String key) {
        sql.update(
                "UPDATE membership.attempt SET used = used - 1 WHERE scope = ? AND key = ? AND used > 0", scope, key);
    }

    /** At least a second: zero would mean that the attempt may be made. */
    private Duration untilWindowEnds(String scope, String key, Instant now, Duration window) {
        var end = sql.first(START, row -> row.instant("window_start"), scope, key)
                .map(start -> start.plus(window))
                .orElse(now);
        var wait = Duration.between(now, end);
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }
}
