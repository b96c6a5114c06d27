package org.partnersupport.support.api;

/** Rule RQ-5: how a request ended decides whether its incident is charged or given back. */
public enum Resolution {
    SOLVED(true, false),
    ANSWERED(true, false),
    NO_RESPONSE(true, false),
    /** By the requester, before work began. */
    WITHDRAWN(false, false),
    DUPLICATE(false, true),
    PRODUCT_DEFECT(false, true),
    VENDOR_DECISION(false, true);

    private final boolean charged;
    private final boolean byEngineerOnly;

    Resolution(boolean charged, boolean byEngineerOnly) {
        this.charged = charged;
        this.byEngineerOnly = byEngineerOnly;
    }

    public boolean charged() {
        return charged;
    }

    public boolean byEngineerOnly() {
        return byEngineerOnly;
    }
}
