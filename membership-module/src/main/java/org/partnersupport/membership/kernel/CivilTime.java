package org.partnersupport.membership.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The application's time: the one clock, and the calendar day it is in the configured zone. */
@ApplicationScoped
public class CivilTime {
    private final Clock clock;
    private final ZoneId zone;

    /** For the container's client proxy only. */
    protected CivilTime() {
        this.clock = Clock.systemUTC();
        this.zone = ZoneOffset.UTC;
    }

    @Inject
    public CivilTime(Settings settings, Clock clock) {
        this.clock = clock;
        this.zone = settings.lifecycleZone();
    }

    /** Today in {@link Settings#lifecycleZone()}; every end date is inclusive on that calendar. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Produces the one clock that everything injects; tests put their own in its place. */
    @ApplicationScoped
    public static class SystemClock {
        private final Clock clock;

        /** For the container's client proxy only. */
        protected SystemClock() {
            this.clock = Clock.systemUTC();
        }

        @Inject
        SystemClock(Settings settings) {
            var real = Clock.systemUTC();
            this.clock = settings.demonstrationClock()
                    .map(start -> Clock.offset(real, Duration.between(real.instant(), start)))
                    .orElse(real);
        }

        @Produces
        Clock clock() {
            return clock;
        }
    }
}
