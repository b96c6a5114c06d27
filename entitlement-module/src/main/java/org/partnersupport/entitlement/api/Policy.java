package org.partnersupport.entitlement.api;

/** The lifecycle policy of a release (rule LC-1: it belongs to the release, not to the product). */
public enum Policy {
    FIXED,
    MODERN,
    /** One row stands for editions of both policies. */
    MIXED,
    /** Follows the policy of the product it is a part of. */
    COMPONENT,
    /** The vendor knows no such policy. */
    NONE,
    /** Not stated by any source. */
    UNKNOWN
}
