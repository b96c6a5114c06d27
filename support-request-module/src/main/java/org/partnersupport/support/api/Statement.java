package org.partnersupport.support.api;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.LedgerEntry.Kind;
import org.partnersupport.entitlement.api.LedgerExtracts.Line;
import org.partnersupport.entitlement.api.LedgerExtracts.Movement;

/**
 * The ledgers of an organisation over a period, with what each movement was for.
 *
 * @param to last day, inclusive
 * @param entries oldest first
 */
public record Statement(LocalDate from, LocalDate to, List<Line> lines, List<Entry> entries) {
    /** Key of a group for what has no product, person or customer to be named. */
    public static final String NONE = "-";

    public Statement {
        lines = List.copyOf(lines);
        entries = List.copyOf(entries);
    }

    /** What was used, in groups: months in their order, all else by use, the most first. */
    public List<Group> by(Dimension dimension) {
        var order = dimension == Dimension.MONTH
                ? Comparator.comparing(Group::key)
                : Comparator.comparingInt((Group group) -> group.figures().used())
                        .reversed()
                        .thenComparing(Group::key);
        return entries.stream().filter(Entry::use).collect(Collectors.groupingBy(dimension::key)).entrySet().stream()
                .map(group -> new Group(group.getKey(), Figures.of(group.getValue())))
                .sorted(order)
                .toList();
    }

    /** The movements behind one group. */
    public List<Entry> behind(Dimension dimension, String key) {
        return entries.stream()
                .filter(entry -> entry.use() && dimension.key(entry).equals(key))
                .toList();
    }

    /** What the movements of one kind did to the balance of a line; zero when the line is unlimited. */
    public int moved(Line line, Kind kind) {
        return entries.stream()
                .filter(entry -> entry.movement().line().equals(line.id()))
                .map(entry -> entry.movement().entry())
                .filter(entry -> entry.kind() == kind)
                .mapToInt(entry -> entry.amount())
                .sum();
    }

    /** What uses are sorted by. */
    public enum Dimension {
        MONTH,
        PRODUCT,
        PERSON,
        CUSTOMER,
        LINE;

        /** Month as {@code 2026-11}, product code, or the id of account, customer or line; {@link #NONE} for none. */
        public String key(Entry entry) {
            var movement = entry.movement();
            var about = entry.about();
            return switch (this) {
                case MONTH -> YearMonth.from(movement.day()).toString();
                case PRODUCT -> about == null ? NONE : about.product();
                case PERSON -> text(movement.spender());
                case CUSTOMER -> about == null ? NONE : text(about.customer());
                case LINE -> movement.line().toString();
            };
        }

        private static String text(@Nullable UUID id) {
            return id == null ? NONE : id.toString();
        }
    }

    /** @param about null for what is no request's, and for requests of others, which are not told of (rule RQ-7) */
    public record Entry(Movement movement, @Nullable Subject about) {
        /** True for what belongs to an incident: reserved, charged or given back. */
        public boolean use() {
            return switch (movement.entry().kind()) {
                case RESERVE, CONSUME, RELEASE -> true;
                case GRANT, ADJUST, EXPIRE -> false;
            };
        }
    }

    /** @param customer on whose behalf, null for the own need */
    public record Subject(
            String product, String release, @Nullable UUID customer) {}

    public record Group(String key, Figures figures) {}

    /**
     * Numbers of incidents, of unlimited lines, too.
     *
     * @param reserved by opening and reopening
     * @param charged by closing
     * @param released given back by closing
     */
    public record Figures(int reserved, int charged, int released) {
        static Figures of(List<Entry> entries) {
            return new Figures(
                    count(entries, Kind.RESERVE), count(entries, Kind.CONSUME), count(entries, Kind.RELEASE));
        }

        /** Reserved and not given back; below zero when more came back than was opened in the period. */
        public int used() {
            return reserved - released;
        }

        public Figures plus(Figures other) {
            return new Figures(reserved + other.reserved, charged + other.charged, released + other.released);
        }

        private static int count(List<Entry> entries, Kind kind) {
            return (int) entries.stream()
                    .filter(entry -> entry.movement().entry().kind() == kind)
                    .count();
        }
    }
}
