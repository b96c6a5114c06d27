package org.partnersupport.support.api;

/** Rule RQ-6. A is handled around the clock, B and C in business hours. */
public enum Severity {
    A(2),
    B(4),
    C(8);

    private final int firstResponseHours;

    Severity(int firstResponseHours) {
        this.firstResponseHours = firstResponseHours;
    }

    /** False: the hours are business hours. */
    public boolean aroundTheClock() {
        return this == A;
    }

    /** Hours to the first response. */
    public int firstResponseHours() {
        return firstResponseHours;
    }
}
