package org.partnersupport.membership.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The application's time: the one clock, and the calendar day it is in the configured zone. */
@ApplicationScoped
public class CivilTime {
    private final Settings settings;
    private final Clock clock;

    /** For the container's client proxy only. */
    protected CivilTime() {
        this(new Settings(), Clock.systemUTC());
    }

    @Inject
    public CivilTime(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Today in {@link Settings#lifecycleZone()}; every end date is inclusive on that calendar. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(settings.lifecycleZone()));
    }

    /** Produces the clock that everything injects; tests put their own in its place. */
    @ApplicationScoped
    public static class SystemClock {
        @Produces
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
