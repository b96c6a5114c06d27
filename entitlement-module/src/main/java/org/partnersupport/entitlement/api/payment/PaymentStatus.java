package org.partnersupport.entitlement.api.payment;

/** Where a payment stands at its gateway. */
public enum PaymentStatus {
    /** The customer has not finished, or the gateway does not know yet. */
    PENDING,
    /** The money is promised; it must be captured. */
    AUTHORISED,
    /** The money is taken. */
    CAPTURED,
    /** Nothing was taken and nothing will be: declined, cancelled or out of time. Final. */
    FAILED,
    /** The money was given back. */
    REFUNDED
}
