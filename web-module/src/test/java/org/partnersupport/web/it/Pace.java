package org.partnersupport.web.it;

import static org.partnersupport.web.it.Persona.STRANGER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long a stranger waits for the answer that there is no such thing: where there is one, and where there is none. Routes of
 * the API alone: pages ask the same use cases.
 */
final class Pace {
    private static final int TIMES = 25;
    private static final Duration NOISE = Duration.ofMillis(5);

    private Pace() {}

    /** The rows whose two medians are further apart than twice the shorter, and than chance explains. */
    static List<String> apart(List<MatrixRow> rows, MatrixCalls calls) {
        return rows.stream()
                .filter(row -> row.api() && row.reads())
                .filter(row -> row.cells().getOrDefault(STRANGER, "").startsWith("404"))
                .flatMap(row -> compared(row, calls).stream())
                .toList();
    }

    private static Optional<String> compared(MatrixRow row, MatrixCalls calls) {
        var there = calls.thingsFor(row);
        return MadeUp.instead(row, there).stream().findFirst().flatMap(madeUp -> compared(row, there, madeUp, calls));
    }

    private static Optional<String> compared(
            MatrixRow row, Map<String, String> there, Map<String, String> madeUp, MatrixCalls calls) {
        var one = new ArrayList<Duration>();
        var other = new ArrayList<Duration>();
        for (var i = 0; i < TIMES; i++) {
            one.add(taken(row, there, calls));
            other.add(taken(row, madeUp, calls));
        }
        var longer = max(median(one), median(other));
        var shorter = min(median(one), median(other));
        return longer.compareTo(shorter.multipliedBy(2)) > 0
                        && longer.minus(shorter).compareTo(NOISE) > 0
                ? Optional.of("%s: %s there, %s made up".formatted(row.path(), median(one), median(other)))
                : Optional.empty();
    }

    private static Duration taken(MatrixRow row, Map<String, String> things, MatrixCalls calls) {
        var start = System.nanoTime();
        calls.answer(row, STRANGER, things);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Duration median(List<Duration> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? other : one;
    }
}
