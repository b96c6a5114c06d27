package org.partnersupport.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until the test moves it; safe to read from many threads. */
public final class TestClock extends Clock {
    private volatile Instant now;

    private TestClock(Instant now) {
        this.now = now;
    }

    public static TestClock at(Instant now) {
        return new TestClock(now);
    }

    /** Noon of that day in Tokyo, the zone the settings have unless a test says otherwise. */
    public static TestClock on(LocalDate day) {
        return at(noon(day));
    }

    public synchronized void move(Duration forward) {
        now = now.plus(forward);
    }

    public synchronized void moveTo(LocalDate day) {
        now = noon(day);
    }

    public synchronized void moveTo(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
    }
}
