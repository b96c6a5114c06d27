package org.partnersupport.entitlement.api;

import org.partnersupport.membership.kernel.Label;

/** A catalogue row such as PRODUCT_SUPPORT, and the kind of product and the releases it serves. */
public record Benefit(String code, Label label, Deployment serves, Versions versions) {
    /** Which releases of an on-premises product the plans of a benefit pay for. What runs in the cloud has no version. */
    public enum Versions {
        /** Rule LC-3: N, and N-1 in mainstream support. */
        RECENT,
        /** Rule LC-7: what single incidents are sold for. */
        SOLD_FOR,
        EVERY;

        /** @param coverage of a release of an on-premises product */
        public boolean include(CoverageVerdict coverage) {
            return switch (this) {
                case RECENT -> coverage.covered();
                case SOLD_FOR -> coverage.payPerIncident();
                case EVERY -> true;
            };
        }
    }
}
