package org.partnersupport.support.response;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The hours in which requests of severity B and C are answered (rule RQ-6).
 *
 * @param opens on each business day, in the zone
 * @param closes later the same day; the moment itself belongs no more to the day
 * @param days of the week; at least one
 * @param holidays days on which it is closed
 */
record BusinessCalendar(ZoneId zone, LocalTime opens, LocalTime closes, Set<DayOfWeek> days, Set<LocalDate> holidays) {
    BusinessCalendar {
        days = Set.copyOf(days);
        holidays = Set.copyOf(holidays);
        if (days.isEmpty() || !opens.isBefore(closes)) {
            throw new IllegalArgumentException("a calendar that never opens");
        }
    }

    /** The moment when that much time has passed in business hours; what is due at closing is due then, not next morning. */
    Instant after(Instant start, Duration duration) {
        var left = duration;
        for (var day = LocalDate.ofInstant(start, zone); ; day = day.plusDays(1)) {
            if (!isOpen(day)) {
                continue;
            }
            var from = latest(start, at(day, opens));
            var until = at(day, closes);
            var passes = Duration.between(from, until);
            if (passes.isNegative()) {
                continue;
            }
            if (passes.compareTo(left) >= 0) {
                return from.plus(left);
            }
            left = left.minus(passes);
        }
    }

    private boolean isOpen(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** Where the clocks are put forward over that time, the first moment after. */
    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
