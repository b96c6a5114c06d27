package org.partnersupport.entitlement.lifecycle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.Policy;

/** Releases for tests of the rules: one day of 2026 is like another, what differs is said in the test. */
final class Levels {
    private Levels() {}

    /** A service level of a version of the same name, fixed policy, dates as given. */
    static ServiceLevel fixed(String code, String releasedOn, @Nullable String mainstreamEnd, String supportEnd) {
        return new ServiceLevel(
                code,
                "LTSC",
                code,
                Policy.FIXED,
                true,
                LocalDate.parse(releasedOn),
                0,
                null,
                new Phase(mainstreamEnd == null ? null : LocalDate.parse(mainstreamEnd), false),
                Phase.until(LocalDate.parse(supportEnd)));
    }

    static ServiceLevel of(ServiceLevel level, String version) {
        return new ServiceLevel(
                level.code(),
                level.line(),
                version,
                level.policy(),
                level.grouped(),
                level.releasedOn(),
                level.position(),
                level.versionMainstreamEnd(),
                level.active(),
                level.servicing());
    }

    static ServiceLevel under(ServiceLevel level, Policy policy) {
        return new ServiceLevel(
                level.code(),
                level.line(),
                level.version(),
                policy,
                level.grouped(),
                level.releasedOn(),
                level.position(),
                level.versionMainstreamEnd(),
                level.active(),
                level.servicing());
    }

    static ServiceLevel ending(ServiceLevel level, @Nullable Phase active, Phase servicing) {
        return new ServiceLevel(
                level.code(),
                level.line(),
                level.version(),
                level.policy(),
                level.grouped(),
                level.releasedOn(),
                level.position(),
                level.versionMainstreamEnd(),
                active,
                servicing);
    }

    static ServiceLevel at(ServiceLevel level, int position) {
        return new ServiceLevel(
                level.code(),
                level.line(),
                level.version(),
                level.policy(),
                level.grouped(),
                level.releasedOn(),
                position,
                level.versionMainstreamEnd(),
                level.active(),
                level.servicing());
    }

    static ServiceLevel ungrouped(ServiceLevel level) {
        return new ServiceLevel(
                level.code(),
                level.line(),
                level.version(),
                level.policy(),
                false,
                level.releasedOn(),
                level.position(),
                level.versionMainstreamEnd(),
                level.active(),
                level.servicing());
    }

    static CoverageVerdict judge(ServiceLevel asked, List<ServiceLevel> line, String day) {
        return judge(asked, line, LocalDate.parse(day), false);
    }

    static CoverageVerdict judge(ServiceLevel asked, List<ServiceLevel> line, LocalDate day, boolean strict) {
        return CoverageDecision.on(CoverageCase.of("product", Deployment.ON_PREMISES, asked, line, day, strict));
    }
}
