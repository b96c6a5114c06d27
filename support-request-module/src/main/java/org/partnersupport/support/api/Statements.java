package org.partnersupport.support.api;

import java.time.LocalDate;
import org.partnersupport.membership.api.Caller;

/** Who of an organisation used what, over a period. Reads only; the figures are the ledger's (rule EN-3). */
public interface Statements {
    /** The longest period of one statement. */
    int MOST_MONTHS = 24;

    /**
     * @param from first day, in the configured zone
     * @param to last day, inclusive
     * @throws org.partnersupport.membership.kernel.RefusedException INVALID_PERIOD when it ends before it begins or is
     *     longer than {@link #MOST_MONTHS}, ROLE_REQUIRED for all but the organisation's admins
     */
    Statement of(Caller caller, LocalDate from, LocalDate to);

    /** The first day of a statement of twelve months when nobody names one: the first of the month eleven months before. */
    static LocalDate yearUpTo(LocalDate to) {
        return to.withDayOfMonth(1).minusMonths(11);
    }
}
