package org.partnersupport.support.response;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.support.api.Severity;

/** Rule RQ-6: the time to the first answer, A around the clock, B and C in the business hours of whose request it is. */
@Dependent
public class ResponseTimes {
    /** No closing lasts so long that a day's work is not done in this many days. */
    private static final String CALENDAR = """
            SELECT c.zone, CAST(c.opens AS text) AS opens, CAST(c.closes AS text) AS closes, c.days,
                   (SELECT coalesce(string_agg(CAST(h.day AS text), ','), '') FROM support.business_holiday h
                     WHERE h.calendar = c.code AND h.day BETWEEN CAST(? AS date) - 1 AND CAST(? AS date) + 60) AS holidays
              FROM support.business_calendar c
             WHERE c.code = coalesce((SELECT p.calendar FROM support.party_calendar p WHERE p.party_id = ?), 'JP')""";

    private static final Pattern COMMA = Pattern.compile(",");

    private final Sql sql;

    @Inject
    public ResponseTimes(Sql sql) {
        this.sql = sql;
    }

    /** Until when a request that is opened now wants its first answer; needs a transaction. */
    public Instant due(UUID party, Severity severity, Instant openedAt) {
        var within = Duration.ofHours(severity.firstResponseHours());
        if (severity.aroundTheClock()) {
            return openedAt.plus(within);
        }
        return sql.first(CALENDAR, ResponseTimes::calendar, openedAt, openedAt, party)
                .orElseThrow()
                .after(openedAt, within);
    }

    private static BusinessCalendar calendar(Row row) throws SQLException {
        return new BusinessCalendar(
                ZoneId.of(row.text("zone")),
                LocalTime.parse(row.text("opens")),
                LocalTime.parse(row.text("closes")),
                each(row.text("days"), day -> DayOfWeek.of(Integer.parseInt(day))),
                each(row.text("holidays"), LocalDate::parse));
    }

    private static <T> Set<T> each(String list, Function<String, T> reader) {
        return list.isEmpty()
                ? Set.of()
                : Arrays.stream(COMMA.split(list)).map(reader).collect(Collectors.toSet());
    }
}
