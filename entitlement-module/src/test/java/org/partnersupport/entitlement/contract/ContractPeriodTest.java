package org.partnersupport.entitlement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractPeriodTest {
    @ParameterizedTest(name = "{0}, {1} months: to {2}")
    @CsvSource({
        "2026-11-22, 12, 2027-11-21",
        "2026-01-01, 12, 2026-12-31",
        "2027-03-01, 12, 2028-02-29",
        "2028-02-29, 12, 2029-02-28",
        "2028-02-29, 48, 2032-02-28",
        "2026-08-31, 6, 2027-02-28",
        "2026-12-31, 1, 2027-01-30"
    })
    @DisplayName(
            "AC-8: a contract ends on the day before the one of the same number, or on the last day of a month without it")
    void months(LocalDate start, int months, LocalDate end) {
        assertThat(ContractPeriod.from(start, months)).isEqualTo(new ContractPeriod(start, end));
    }

    @ParameterizedTest(name = "ended {0}, membership from {1}, activated {2}: {3} to {4}")
    @CsvSource({
        // in advance: from the next day, whether the membership began before that or begins then
        "2026-12-31, 2027-01-01, 2026-12-15, 2027-01-01, 2027-12-31",
        "2027-02-28, 2027-01-01, 2026-12-15, 2027-03-01, 2028-02-29",
        "2029-02-28, 2029-01-01, 2029-01-10, 2029-03-01, 2030-02-28",
        // the following membership begins later
        "2026-12-31, 2027-01-11, 2026-12-15, 2027-01-11, 2028-01-10",
        // late
        "2026-12-31, 2027-01-01, 2027-01-20, 2027-01-20, 2028-01-19"
    })
    @DisplayName(
            "AC-9: what continues a contract begins on the next day, never before its membership nor its activation")
    void after(LocalDate ended, LocalDate begins, LocalDate activated, LocalDate start, LocalDate end) {
        assertThat(ContractPeriod.after(ended, begins, activated, 12)).isEqualTo(new ContractPeriod(start, end));
    }

    @Test
    @DisplayName("AC-9: whatever day a chain begins on, no day is left out and none is there twice")
    void chains() {
        for (int day = 0; day < 8 * 366; day++) {
            for (int months = 1; months <= 24; months++) {
                var first = ContractPeriod.from(LocalDate.of(2023, 1, 1).plusDays(day), months);
                var next = ContractPeriod.after(first.end(), first.start(), first.start(), months);
                assertThat(next.start()).isEqualTo(first.end().plusDays(1));
                assertThat(ChronoUnit.MONTHS.between(first.start(), next.start()))
                        .isEqualTo(months);
            }
        }
    }
}
