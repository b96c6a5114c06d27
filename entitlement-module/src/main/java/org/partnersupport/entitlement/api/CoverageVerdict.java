package org.partnersupport.entitlement.api;

import java.time.LocalDate;
import java.util.HashMap;
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
    private static final String IDS_NEEDED = "idsNeeded";

    public CoverageVerdict {
        facts = Map.copyOf(facts);
        if ((verdict == Verdict.NOT_COVERED) != (reason != null)) {
            throw new IllegalArgumentException("a reason belongs to NOT_COVERED and to nothing else: " + verdict);
        }
    }

    /** Rule LK-8: must an account give Access ID and Contract ID before its plans can pay for this product? */
    public boolean idsNeeded() {
        return !"false".equals(facts.get(IDS_NEEDED));
    }

    /** The same verdict on a workload that needs no IDs. */
    public CoverageVerdict withoutIds() {
        var told = new HashMap<>(facts);
        told.put(IDS_NEEDED, "false");
        return new CoverageVerdict(
                product, release, day, verdict, reason, payPerIncident, current, previous, coveredUntil, told);
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
