package org.partnersupport.entitlement.api;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rule LC-4: is this release covered by the on-premises benefit on this day, with everything the answer rests on.
 *
 * @param reason null exactly when covered
 * @param payPerIncident rule LC-7: may a single incident be bought for it
 * @param current version N of the line on that day, null when the line has none yet
 * @param previous version N-1, null when there is none
 * @param coveredUntil last covered day as far as known today; null when not covered or no end is announced
 * @param facts what was compared, by name, as codes and ISO dates ({@code releasedOn}, {@code mainstreamEnd},
 *     {@code supportEnd}, {@code currentReleasedOn}, {@code line}, {@code version}, {@code policy} …)
 */
public record CoverageVerdict(
        String product,
        String release,
        LocalDate day,
        Verdict verdict,
        @Nullable CoverageReason reason,
        boolean payPerIncident,
        @Nullable String current,
        @Nullable String previous,
        @Nullable LocalDate coveredUntil,
        Map<String, String> facts) {
    public CoverageVerdict {
        facts = Map.copyOf(facts);
        if ((verdict == Verdict.NOT_COVERED) != (reason != null)) {
            throw new IllegalArgumentException("a reason belongs to NOT_COVERED and to nothing else: " + verdict);
        }
    }

    public boolean covered() {
        return verdict != Verdict.NOT_COVERED;
    }

    public enum Verdict {
        COVERED_N,
        COVERED_N_MINUS_1,
        NOT_COVERED
    }
}
