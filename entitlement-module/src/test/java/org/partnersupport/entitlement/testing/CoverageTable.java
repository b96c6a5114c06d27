package org.partnersupport.entitlement.testing;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.partnersupport.entitlement.api.Coverage;
import org.partnersupport.entitlement.api.CoverageReason;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.api.CoverageVerdict.Verdict;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;

/** Verdicts a test has written down, without the catalogue: two products that are there from the start. */
public final class CoverageTable implements Coverage {
    public static final String ON_PREMISES = "windows-server";
    public static final String CLOUD = "azure-kubernetes-service";
    public static final String WITHOUT_IDS = "microsoft-365";
    public static final String CURRENT = "2025";
    public static final String TOO_OLD = "2012";

    private final Map<String, CoverageVerdict> verdicts = new ConcurrentHashMap<>();

    public CoverageTable() {
        put(verdict(ON_PREMISES, CURRENT, null, true));
        put(verdict(ON_PREMISES, TOO_OLD, CoverageReason.OLDER_THAN_N_MINUS_1, true));
        put(verdict(CLOUD, CURRENT, CoverageReason.CLOUD_PRODUCT, false));
        put(verdict(WITHOUT_IDS, CURRENT, CoverageReason.CLOUD_PRODUCT, false).withoutIds());
    }

    public void put(CoverageVerdict verdict) {
        verdicts.put(verdict.product() + " " + verdict.release(), verdict);
    }

    /** @param reason null: covered */
    public static CoverageVerdict verdict(
            String product,
            String release,
            @org.jspecify.annotations.Nullable CoverageReason reason,
            boolean payPerIncident) {
        return new CoverageVerdict(
                product,
                release,
                LocalDate.of(2026, 11, 22),
                reason == null ? Verdict.COVERED_N : Verdict.NOT_COVERED,
                reason,
                payPerIncident,
                "2025",
                "2022",
                null,
                Map.of("mainstreamEnd", "2029-10-09"));
    }

    @Override
    public CoverageVerdict judge(String product, String release, LocalDate day) {
        var verdict = verdicts.get(product + " " + release);
        if (verdict == null) {
            throw new RefusedException(Refusal.of("UNKNOWN_RELEASE"));
        }
        return verdict;
    }
}
