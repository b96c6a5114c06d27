package org.partnersupport.entitlement.contract;

import java.time.LocalDate;

/**
 * The days of a contract, both inclusive (rules AC-8, AC-9). Pure.
 *
 * <p>So many months end on the day before the one of the same number; where the last month has no such day, they end on
 * its last day: what begins on 29 February runs a year to 28 February, and never a day less than a year.
 */
record ContractPeriod(LocalDate start, LocalDate end) {
    static ContractPeriod from(LocalDate start, int months) {
        var sameDay = start.plusMonths(months);
        return new ContractPeriod(
                start, sameDay.getDayOfMonth() < start.getDayOfMonth() ? sameDay : sameDay.minusDays(1));
    }

    /**
     * Of what continues a contract: from the day after that one's last day, so that nothing is lost and nothing runs
     * twice; never before the following membership begins, nor before the day on which it is activated.
     *
     * @param ended last day of the contract that is continued
     * @param begins first day of the following offer
     * @param activated day of activation
     */
    static ContractPeriod after(LocalDate ended, LocalDate begins, LocalDate activated, int months) {
        var start = ended.plusDays(1);
        if (start.isBefore(begins)) {
            start = begins;
        }
        return from(start.isBefore(activated) ? activated : start, months);
    }
}
