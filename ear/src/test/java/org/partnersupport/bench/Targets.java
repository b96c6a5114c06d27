package org.partnersupport.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the application has to reach with eight clients on two cores, and whether it did.
 *
 * @param least what the figure must be at least, or at most
 * @param aim what we should like it to be; empty when there is no such wish
 */
record Targets(String what, boolean atMost, double least, String aim, ToDoubleFunction<Results> figure) {
    private static final int CLIENTS = 8;

    private static final List<Targets> ALL = List.of(
            new Targets("openings : database", false, 0.25, "0.35", of(Scenario.OPEN_REST, Scenario.OPEN_JDBC)),
            new Targets("openings : by hand", false, 0.7, "0.9", of(Scenario.OPEN_REST, Scenario.OPEN_BY_HAND)),
            new Targets("openings, p99 : by hand", true, 3, "", p99(Scenario.OPEN_REST, Scenario.OPEN_BY_HAND)),
            new Targets("plans : by hand", false, 0.7, "0.9", of(Scenario.PLANS_REST, Scenario.PLANS_BY_HAND)),
            new Targets("plans, p99 : by hand", true, 3, "", p99(Scenario.PLANS_REST, Scenario.PLANS_BY_HAND)));

    /** How much slower the largest database may be than the smallest. */
    private static final double MOST_TIMES_SLOWER = 1.3;

    /** Lines of a Markdown table, a column for each size of the database. */
    static List<String> table(List<Results> measured) {
        var sizes = measured.stream()
                .filter(results -> results.clients() == CLIENTS)
                .toList();
        if (sizes.isEmpty()) {
            return List.of();
        }
        var head = sizes.stream()
                .map(results -> String.format(Locale.ROOT, " %,d organisations |", results.organisations()))
                .collect(Collectors.joining());
        return Stream.of(
                        Stream.of(
                                "| at 8 clients | must be | aim |" + head,
                                "|---|---|---|" + "---|".repeat(sizes.size())),
                        ALL.stream().map(target -> target.row(sizes)),
                        Stream.of(Scenario.OPEN_REST, Scenario.PLANS_REST).map(scenario -> slowdown(scenario, sizes)))
                .flatMap(rows -> rows)
                .toList();
    }

    private String row(List<Results> sizes) {
        return "| %s | %s %s | %s |".formatted(what, atMost ? "≤" : "≥", least, aim)
                + sizes.stream().map(this::cell).collect(Collectors.joining());
    }

    private String cell(Results results) {
        var reached = figure.applyAsDouble(results);
        return cell(reached, atMost ? reached <= least : reached >= least);
    }

    private static String slowdown(Scenario scenario, List<Results> sizes) {
        var first = sizes.get(0).of(scenario).perSecond();
        return "| %s, times slower than with the fewest | ≤ %s | |".formatted(scenario.label, MOST_TIMES_SLOWER)
                + sizes.stream()
                        .map(results -> first / results.of(scenario).perSecond())
                        .map(times -> cell(times, times <= MOST_TIMES_SLOWER))
                        .collect(Collectors.joining());
    }

    private static String cell(double reached, boolean met) {
        return String.format(Locale.ROOT, met ? " %.2f |" : " %.2f, **missed** |", reached);
    }

    private static ToDoubleFunction<Results> of(Scenario ours, Scenario other) {
        return results -> results.speed(ours, other);
    }

    private static ToDoubleFunction<Results> p99(Scenario ours, Scenario other) {
        return results -> results.of(ours).p99() / results.of(other).p99();
    }
}
