package org.partnersupport.entitlement.api;

import java.time.LocalDate;
import java.util.UUID;
import org.partnersupport.membership.api.Caller;

/** Paid plans of the catalogue that organisations have ordered from the vendor (rule PD-1). */
public interface PaidPlans {
    /**
     * Gives an organisation the contract of a paid plan, by the vendor's programme managers. Its pair is the
     * organisation's alone, on its contracts page (rule AC-7); linked once, it joins the lists of plans (rule PL-1). The
     * same plan from the same day on again changes nothing.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException ROLE_REQUIRED, UNKNOWN_ORGANISATION, UNKNOWN_PLAN for
     *     one that is not offered on the first day or grants nothing, INVALID_PERIOD
     */
    Granted grant(Caller staff, Wanted wanted);

    /**
     * @param plan code of a support plan
     * @param start first day
     * @param end last day, inclusive
     */
    record Wanted(UUID organisation, String plan, LocalDate start, LocalDate end) {}

    /** @param first false when it was granted before */
    record Granted(UUID contract, LocalDate start, LocalDate end, boolean first) {}
}
