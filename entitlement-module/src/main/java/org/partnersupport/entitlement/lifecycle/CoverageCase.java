package org.partnersupport.entitlement.lifecycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Deployment;

/**
 * The facts one verdict rests on. The versions of the line are ordered by their first release; what is not out yet on
 * the day does not exist (rule LC-3).
 *
 * @param current version N, null before the line's first release
 * @param previous version N-1
 * @param versionServicedOn some service level of the judged release's version is in support on the day
 * @param versionSupportEnd the last end among those service levels, null when one has no date
 * @param nRequiresMainstream the switch of rule LC-5
 */
record CoverageCase(
        String product,
        Deployment deployment,
        ServiceLevel release,
        LocalDate day,
        @Nullable Version current,
        @Nullable Version previous,
        boolean versionServicedOn,
        @Nullable LocalDate versionSupportEnd,
        boolean nRequiresMainstream) {

    /** @param releasedOn the day its first service level came out */
    record Version(String name, LocalDate releasedOn, int position) {
        private static final Comparator<Version> NEWEST_FIRST =
                Comparator.comparing(Version::releasedOn).reversed().thenComparingInt(Version::position);

        private Version earlier(Version other) {
            return NEWEST_FIRST.compare(this, other) > 0 ? this : other;
        }
    }

    /** @param line all releases of the judged one's product line, in any order */
    static CoverageCase of(
            String product,
            Deployment deployment,
            ServiceLevel release,
            List<ServiceLevel> line,
            LocalDate day,
            boolean nRequiresMainstream) {
        var versions = new HashMap<String, Version>();
        var ends = new HashMap<String, LocalDate>();
        var serviced = false;
        var openEnd = false;
        for (var level : line) {
            if (!level.releasedBy(day)) {
                continue;
            }
            versions.merge(
                    level.version(),
                    new Version(level.version(), level.releasedOn(), level.position()),
                    Version::earlier);
            if (level.version().equals(release.version())) {
                serviced |= !level.servicing().overOn(day);
                var end = level.servicing().end();
                openEnd |= end == null;
                if (end != null) {
                    ends.merge(level.version(), end, (one, other) -> one.isAfter(other) ? one : other);
                }
            }
        }
        var order = versions.values().stream().sorted(Version.NEWEST_FIRST).toList();
        return new CoverageCase(
                product,
                deployment,
                release,
                day,
                order.isEmpty() ? null : order.get(0),
                order.size() < 2 ? null : order.get(1),
                serviced,
                openEnd ? null : ends.get(release.version()),
                nRequiresMainstream);
    }

    boolean isCurrent() {
        return current != null && Objects.equals(current.name(), release.version());
    }

    boolean isPrevious() {
        return previous != null && Objects.equals(previous.name(), release.version());
    }

    boolean needsMainstream() {
        return isPrevious() || nRequiresMainstream;
    }
}
