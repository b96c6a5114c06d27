package org.partnersupport.membership.attempt;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.membership.kernel.UseCase;

/**
 * A fixed window per scope and key that begins with its first attempt. One statement counts or refuses, so the row's
 * lock keeps simultaneous attempts apart; a refused one is not counted.
 */
@UseCase
class CountedAttempts implements AttemptLimit {
    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);
    private static final String COUNT = """
            INSERT INTO membership.attempt AS a (scope, key, window_start, used) VALUES (?1, ?2, ?3, 1)
            ON CONFLICT (scope, key) DO UPDATE SET
                used = CASE WHEN a.window_start <= ?4 THEN 1 ELSE a.used + 1 END,
                window_start = CASE WHEN a.window_start <= ?4 OR a.used = 0 THEN ?3 ELSE a.window_start END
            WHERE a.window_start <= ?4 OR a.used < ?5""";
    private static final String FORGET = """
            DELETE FROM membership.attempt WHERE (scope, key) IN (
                SELECT scope, key FROM membership.attempt WHERE window_start < ?1
                ORDER BY window_start LIMIT 10 FOR UPDATE SKIP LOCKED)""";

    @PersistenceContext(unitName = "partner-support")
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public Duration take(String scope, String key, int most, Duration window) {
        if (most < 1 || window.compareTo(LONGEST_WINDOW) > 0) {
            throw new IllegalArgumentException("limit of " + scope + ": " + most + " within " + window);
        }
        var now = clock.instant();
        var counted = em.createNativeQuery(COUNT)
                .setParameter(1, scope)
                .setParameter(2, key)
                .setParameter(3, stored(now))
                .setParameter(4, stored(now.minus(window)))
                .setParameter(5, most)
                .executeUpdate();
        if (counted == 0) {
            return untilWindowEnds(scope, key, now, window);
        }
        em.createNativeQuery(FORGET)
                .setParameter(1, stored(now.minus(LONGEST_WINDOW)))
                .executeUpdate();
        return Duration.ZERO;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void giveBack(String scope, String key) {
        em.createNativeQuery("UPDATE membership.attempt SET used = used - 1 WHERE scope = ?1 AND key = ?2 AND used > 0")
                .setParameter(1, scope)
                .setParameter(2, key)
                .executeUpdate();
    }

    /** At least a second: zero would mean that the attempt may be made. */
    private Duration untilWindowEnds(String scope, String key, Instant now, Duration window) {
        List<?> start = em.createNativeQuery(
                        "SELECT window_start FROM membership.attempt WHERE scope = ?1 AND key = ?2")
                .setParameter(1, scope)
                .setParameter(2, key)
                .getResultList();
        var end = start.isEmpty() ? now : ((Timestamp) start.get(0)).toInstant().plus(window);
        var wait = Duration.between(now, end);
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }

    private static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
