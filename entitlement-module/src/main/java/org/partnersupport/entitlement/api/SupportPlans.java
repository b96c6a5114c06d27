package org.partnersupport.entitlement.api;

import java.time.LocalDate;
import java.util.List;

/** The catalogue of support plans, for everybody to compare (rule PD-1). Reads only. */
public interface SupportPlans {
    /** Those offered on a day, in the order of the catalogue. */
    List<SupportPlan> offered(LocalDate day);
}
