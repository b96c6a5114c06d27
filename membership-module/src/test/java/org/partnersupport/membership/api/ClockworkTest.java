package org.partnersupport.membership.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The clockwork")
class ClockworkTest {
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor();
    private final List<ScheduledFuture<?>> begun = new ArrayList<>();
    private final Semaphore turns = new Semaphore(0);
    private final Clockwork clockwork = new Clockwork();

    ClockworkTest() {
        clockwork.executor = (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                ManagedScheduledExecutorService.class.getClassLoader(),
                new Class<?>[] {ManagedScheduledExecutorService.class},
                (proxy, method, arguments) -> {
                    var turning = (ScheduledFuture<?>) method.invoke(threads, arguments);
                    begun.add(turning);
                    return turning;
                });
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    @DisplayName("goes on after a turn that failed")
    void goesOn() throws InterruptedException {
        clockwork.every(Duration.ZERO, MOMENT, "the test's turn was not done", () -> {
            turns.release();
            throw new IllegalStateException("away");
        });

        assertThat(turns.tryAcquire(3, 30, TimeUnit.SECONDS)).as("three turns").isTrue();
    }

    @Test
    @DisplayName("ends all its works with the application")
    void ends() {
        clockwork.every(Duration.ZERO, MOMENT, "one", turns::release);
        clockwork.every(MOMENT, MOMENT, "other", turns::release);

        clockwork.stop();

        assertThat(begun).hasSize(2).allMatch(ScheduledFuture::isCancelled);
    }
}
