package org.partnersupport.entitlement.lifecycle.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Policy;

/**
 * Says which version and line a release of one product is of.
 *
 * <p>A product without rows: one line, every release a version. A release that a grouped product's rows do not name yet
 * is taken by its name where the product names its releases so (some version of it has several releases with the same
 * first part, as {@code 11-24h2-e} and {@code 11-25h2-w}): it joins the version of the newest release with that first
 * part, or makes a version of that name. Otherwise it is a version of its own. A new version is of the line of the
 * newest row, and of unknown policy: nobody has said that incidents can be bought for it.
 */
final class Grouping {
    private static final String ONLY_LINE = "MAIN";

    private final Map<String, Row> rows;
    private final boolean namedByFirstPart;

    /** @param rows of one product, newest first */
    Grouping(List<Row> rows) {
        this.rows = new LinkedHashMap<>();
        rows.forEach(row -> this.rows.put(row.release(), row));
        this.namedByFirstPart = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.line(), row.version(), firstPart(row.release())), Collectors.counting()))
                .values()
                .stream()
                .anyMatch(releases -> releases > 1);
    }

    /** @param versionMainstreamEnd ISO date, null where the release's own dates tell it */
    record Row(
            String product,
            String release,
            String line,
            String version,
            Policy policy,
            @Nullable String versionMainstreamEnd) {}

    /** @param grouped false only for products without rows */
    record Place(
            String line,
            String version,
            Policy policy,
            @Nullable String versionMainstreamEnd,
            boolean grouped) {
        private static Place of(Row row) {
            return new Place(row.line(), row.version(), row.policy(), row.versionMainstreamEnd(), true);
        }
    }

    Place of(String release) {
        if (rows.isEmpty()) {
            return new Place(ONLY_LINE, release, Policy.UNKNOWN, null, false);
        }
        var named = rows.get(release);
        if (named != null) {
            return Place.of(named);
        }
        var mainLine = rows.values().iterator().next().line();
        if (!namedByFirstPart) {
            return new Place(mainLine, release, Policy.UNKNOWN, null, true);
        }
        var first = firstPart(release);
        return rows.values().stream()
                .filter(row -> firstPart(row.release()).equals(first))
                .findFirst()
                .map(Place::of)
                .orElseGet(() -> new Place(mainLine, first, Policy.UNKNOWN, null, true));
    }

    private static String firstPart(String release) {
        return release.split("[-. ]", 2)[0];
    }
}
