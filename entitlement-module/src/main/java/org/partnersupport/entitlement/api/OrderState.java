package org.partnersupport.entitlement.api;

/** Where an order of incidents stands (rule PD-2). */
public enum OrderState {
    STARTED,
    AUTHORISED,
    /** Paid: the incidents are there. */
    CAPTURED,
    /** Nothing was paid. Final. */
    FAILED,
    /** The money and the incidents were given back. Final. */
    REFUNDED
}
