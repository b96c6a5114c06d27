package org.partnersupport.membership.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.UnitOfWork;

class CountedAttemptsIT {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final TestDatabase DATABASE = TestDatabase.migrated("membership");
    private static final UnitOfWork WORK = new UnitOfWork(DATABASE);

    private final TestClock clock = TestClock.on(LocalDate.of(2026, 11, 22));
    private final String key = UUID.randomUUID().toString();
    private final AttemptLimit attempts = attempts();

    @Test
    @DisplayName("LK-4: as many attempts as the limit are free, the next one is told how long to wait")
    void limit() {
        for (var i = 0; i < 3; i++) {
            assertThat(take(3)).isZero();
            clock.move(Duration.ofMinutes(1));
        }
        assertThat(take(3)).isEqualTo(Duration.ofMinutes(12));
        assertThat(attempts.take("OTHER", key, 3, WINDOW)).isZero();
        assertThat(attempts.take("LINK", key + "x", 3, WINDOW)).isZero();
    }

    @Test
    @DisplayName("LK-4: when the window has passed, all attempts are there again; a refused one did not prolong it")
    void expiredWindow() {
        take(1);
        clock.move(WINDOW.minusSeconds(1));
        assertThat(take(1)).isEqualTo(Duration.ofSeconds(1));
        clock.move(Duration.ofSeconds(1));
        assertThat(take(1)).isZero();
        assertThat(take(1)).isEqualTo(WINDOW);
    }

    @Test
    @DisplayName("LK-4: a good attempt is given back, and never more than was taken")
    void givenBack() {
        take(1);
        attempts.giveBack("LINK", key);
        attempts.giveBack("LINK", key);
        assertThat(take(1)).isZero();
        assertThat(take(1)).isPositive();
    }

    @Test
    @DisplayName("LK-4, TC-039: 64 attempts at once on a limit of 10: exactly 10 may be made")
    void atOnce() throws Exception {
        var go = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(32);
        var answers = new ArrayList<Future<Duration>>();
        try {
            for (var i = 0; i < 64; i++) {
                answers.add(threads.submit(() -> {
                    go.await();
                    return take(10);
                }));
            }
            go.countDown();
            var allowed = 0;
            for (var answer : answers) {
                allowed += answer.get().isZero() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(10);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("LK-4: an attempt stays counted when the caller's transaction is rolled back")
    void ownTransaction() {
        assertThatThrownBy(() -> WORK.run(() -> {
                    take(1);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(take(1)).isPositive();
    }

    @Test
    @DisplayName("rows of windows long past are cleared away, so typed names cannot fill the table")
    void clearsUp() {
        take(1);
        clock.move(Duration.ofDays(2));
        attempts.take("LINK", key + "later", 1, WINDOW);
        assertThat(new MembershipFixture(DATABASE).number("SELECT count(*) FROM membership.attempt WHERE key = ?", key))
                .isZero();
    }

    private Duration take(int most) {
        return attempts.take("LINK", key, most, WINDOW);
    }

    private AttemptLimit attempts() {
        var bean = new CountedAttempts();
        bean.sql = WORK.sql();
        bean.clock = clock;
        return WORK.requiringNew(AttemptLimit.class, bean);
    }
}
