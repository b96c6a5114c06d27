package org.partnersupport.entitlement.api;

import java.time.LocalDate;
import java.util.List;
import org.partnersupport.membership.api.Competency;

/** What offers grant: the dated catalogue of rule EN-1. Reads only. */
public interface Benefits {
    /** All benefits that offers grant, in catalogue order. */
    List<Benefit> all();

    /** The plans an offer of this tier and competency grants when activated on this day, in catalogue order. */
    List<Plan> grantedBy(String tier, Competency competency, LocalDate day);

    /** Every plan there is, bought ones included, to name those that somebody has. */
    List<Plan> plans();

    /** The whole table as it stands on this day, for the page that shows it. */
    List<Row> table(LocalDate day);

    /** @param competency NONE: for every offer of the tier */
    record Row(String tier, Competency competency, Plan plan) {}
}
