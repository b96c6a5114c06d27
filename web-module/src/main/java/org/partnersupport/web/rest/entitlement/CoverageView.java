package org.partnersupport.web.rest.entitlement;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.CoverageReason;
import org.partnersupport.entitlement.api.CoverageVerdict;

/**
 * Is a release covered on a day.
 *
 * @param reason null when covered
 * @param payPerIncident may a single incident be bought for it
 * @param current version N of its line on that day
 * @param previous version N-1
 * @param coveredUntil last covered day, null when not covered or no end is announced
 * @param facts what was compared
 */
public record CoverageView(
        String product,
        String release,
        LocalDate on,
        CoverageVerdict.Verdict verdict,
        @Nullable CoverageReason reason,
        boolean payPerIncident,
        @Nullable String current,
        @Nullable String previous,
        @Nullable LocalDate coveredUntil,
        Map<String, String> facts) {
    static CoverageView of(CoverageVerdict verdict) {
        return new CoverageView(
                verdict.product(),
                verdict.release(),
                verdict.day(),
                verdict.verdict(),
                verdict.reason(),
                verdict.payPerIncident(),
                verdict.current(),
                verdict.previous(),
                verdict.coveredUntil(),
                new TreeMap<>(verdict.facts()));
    }
}
