package org.partnersupport.web.statement;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnersupport.support.api.Statement.Dimension;
import org.partnersupport.support.api.Statements;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;

/**
 * What an address of the statement asks for: the days as they were typed, by what it is sorted, and the one group to
 * look behind.
 *
 * @param of key of a group, null for all
 */
public record StatementQuery(
        String from, String to, Dimension by, @Nullable String of) {
    public static StatementQuery of(HttpServletRequest request, LocalDate today) {
        var to = Optional.ofNullable(Asked.of(request, "to")).orElseGet(today::toString);
        var from = Optional.ofNullable(Asked.of(request, "from"))
                .orElseGet(() -> Statements.yearUpTo(day(to).orElse(today)).toString());
        var by = Optional.ofNullable(Asked.of(request, "by")).orElse("");
        return new StatementQuery(
                from,
                to,
                Arrays.stream(Dimension.values())
                        .filter(dimension -> dimension.name().equals(by))
                        .findFirst()
                        .orElse(Dimension.MONTH),
                Asked.of(request, "of"));
    }

    /** Empty for what is no day. */
    public Optional<LocalDate> first() {
        return day(from);
    }

    /** Empty for what is no day. */
    public Optional<LocalDate> last() {
        return day(to);
    }

    public StatementQuery sortedBy(Dimension dimension) {
        return new StatementQuery(from, to, dimension, null);
    }

    public StatementQuery behind(@Nullable String key) {
        return new StatementQuery(from, to, by, key);
    }

    public StatementQuery during(LocalDate first, LocalDate last) {
        return new StatementQuery(first.toString(), last.toString(), by, null);
    }

    /** @param path of the page or the file */
    public String at(String path) {
        return PageAddress.of(path)
                .with("from", from)
                .with("to", to)
                .with("by", by)
                .with("of", of)
                .text();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
