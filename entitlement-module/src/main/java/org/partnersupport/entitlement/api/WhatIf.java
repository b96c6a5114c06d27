package org.partnersupport.entitlement.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;

/** What an organisation would have with another membership, or with one more plan, beside what it has. Writes nothing. */
public interface WhatIf {
    /**
     * By the table of today (rule EN-1). What the organisation has are the lines of its running contracts as they were
     * granted, and what its running offers would grant that nobody has activated.
     *
     * @param tier takes the place of all that; null: it stays
     * @param competency NONE where the tier knows none
     * @param plan comes on top; null: none
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_TIER for one that grants nothing today,
     *     COMPETENCY_REQUIRED for one that grants by competency, UNKNOWN_PLAN
     */
    Comparison compare(Caller caller, @Nullable String tier, Competency competency, @Nullable String plan);

    /** Plans that no membership grants: they can only come on top. In the order of their codes. */
    List<Plan> packs();

    /** @param rows one for each benefit there is, in catalogue order */
    record Comparison(LocalDate day, List<Row> rows) {
        public Comparison {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param today the plans of this benefit now
     * @param then the plans there would be
     */
    record Row(Benefit benefit, List<Plan> today, List<Plan> then, Change change) {
        public Row {
            today = List.copyOf(today);
            then = List.copyOf(then);
        }
    }

    /** By incidents granted, all plans of a benefit together; unlimited is more than any number. */
    enum Change {
        SAME,
        MORE,
        LESS
    }
}
