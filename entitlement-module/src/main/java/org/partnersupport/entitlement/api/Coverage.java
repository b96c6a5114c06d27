package org.partnersupport.entitlement.api;

import java.time.LocalDate;

/** The N / N-1 rule on the catalogue (rules LC-3 to LC-7). Reads only. */
public interface Coverage {
    /** @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_PRODUCT, UNKNOWN_RELEASE */
    CoverageVerdict judge(String product, String release, LocalDate day);
}
