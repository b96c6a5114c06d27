package org.partnersupport.membership.api;

/** Rule ID-3: the programmes an organisation can be enrolled in. */
public enum Programme {
    PARTNER,
    /** Cloud solution provider. */
    CSP
}
