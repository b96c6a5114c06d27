package org.partnersupport.entitlement.api;

/** Rule LC-4: why a release is not covered. */
public enum CoverageReason {
    OLDER_THAN_N_MINUS_1,
    N_MINUS_1_PAST_MAINSTREAM,
    /** Only with the switch of rule LC-5: N itself is past mainstream. */
    N_PAST_MAINSTREAM,
    END_OF_SUPPORT,
    SERVICING_ENDED,
    NOT_RELEASED,
    CLOUD_PRODUCT,
    UNKNOWN_LIFECYCLE
}
