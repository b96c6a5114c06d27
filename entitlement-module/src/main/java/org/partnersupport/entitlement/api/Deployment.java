package org.partnersupport.entitlement.api;

/** Rule LC-1: where a product runs. */
public enum Deployment {
    ON_PREMISES,
    CLOUD
}
