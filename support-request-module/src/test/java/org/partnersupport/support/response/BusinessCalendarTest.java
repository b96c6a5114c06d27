package org.partnersupport.support.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BusinessCalendarTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** The five days off of September 2026, and the substitute for a holiday on a Sunday. */
    private static final Set<LocalDate> HOLIDAYS = Stream.of("2026-05-06", "2026-09-21", "2026-09-22", "2026-09-23")
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    private final BusinessCalendar office =
            new BusinessCalendar(TOKYO, LocalTime.of(9, 0), LocalTime.of(18, 0), WEEK, HOLIDAYS);

    @ParameterizedTest(name = "{0} and {1} hours: {2}")
    @CsvSource({
        "2026-11-24T10:00, 4, 2026-11-24T14:00",
        "2026-11-24T14:00, 4, 2026-11-24T18:00",
        "2026-11-24T16:30, 4, 2026-11-25T11:30",
        "2026-11-24T18:00, 4, 2026-11-25T13:00",
        "2026-11-24T23:59, 8, 2026-11-25T17:00",
        "2026-11-24T00:00, 8, 2026-11-24T17:00",
        "2026-11-27T17:59, 8, 2026-11-30T16:59",
        "2026-11-28T12:00, 4, 2026-11-30T13:00",
        "2026-09-18T17:00, 4, 2026-09-24T12:00",
        "2026-05-06T12:00, 8, 2026-05-07T17:00"
    })
    @DisplayName("RQ-6: only business hours pass, over nights, weekends and holidays")
    void dueAt(LocalDateTime opened, int hours, LocalDateTime due) {
        assertThat(office.after(instant(opened), Duration.ofHours(hours))).isEqualTo(instant(due));
    }

    @Test
    @DisplayName("RQ-6: a day on which the clocks are put back has an hour more of wall clock, not of business")
    void clocksPutBack() {
        var berlin = ZoneId.of("Europe/Berlin");
        var always = new BusinessCalendar(
                berlin, LocalTime.of(1, 0), LocalTime.of(5, 0), EnumSet.allOf(DayOfWeek.class), Set.of());
        var opened = LocalDateTime.parse("2026-10-25T01:00").atZone(berlin).toInstant();

        assertThat(always.after(opened, Duration.ofHours(4)))
                .isEqualTo(
                        LocalDateTime.parse("2026-10-25T04:00").atZone(berlin).toInstant());
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("RQ-6: due later for who opens later, within open hours, and in two steps as in one")
    void properties(long seed) {
        var random = new Random(seed);
        var opened = instant(LocalDateTime.parse("2026-01-01T00:00")).plusSeconds(random.nextInt(400 * 86_400));
        var later = opened.plusSeconds(random.nextInt(200_000));
        var hours = Duration.ofMinutes(1 + random.nextInt(1000));
        var more = Duration.ofMinutes(1 + random.nextInt(1000));

        var due = office.after(opened, hours);

        assertThat(office.after(later, hours)).isAfterOrEqualTo(due);
        assertThat(office.after(due, more)).isEqualTo(office.after(opened, hours.plus(more)));
        var local = due.atZone(TOKYO);
        assertThat(WEEK).contains(local.getDayOfWeek());
        assertThat(HOLIDAYS).doesNotContain(local.toLocalDate());
        assertThat(local.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(18, 0));
    }

    @Test
    @DisplayName("RQ-6: a calendar that never opens is none")
    void neverOpen() {
        var nine = LocalTime.of(9, 0);
        assertThatThrownBy(() -> new BusinessCalendar(TOKYO, nine, nine, WEEK, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BusinessCalendar(TOKYO, nine, LocalTime.NOON, Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(TOKYO).toInstant();
    }
}
