package org.partnersupport.entitlement.api;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.partnersupport.membership.kernel.Label;

/** A catalogue row such as PRODUCT_SUPPORT, and the kind of product and the releases it serves. */
public record Benefit(String code, Label label, Deployment serves, Versions versions) {
    /** Which releases of an on-premises product the plans of a benefit pay for. What runs in the cloud has no version. */
    public enum Versions {
        /** Rule LC-3: N, and N-1 in mainstream support. */
        RECENT,
        /** Rule LC-7: what single incidents are sold for. */
        SOLD_FOR,
        /** Rule PD-1: whatever the vendor still supports or services. */
        IN_LIFECYCLE,
        /** Rule PD-1: whatever was ever released. */
        EVERY;

        private static final Set<CoverageReason> OVER = Collections.unmodifiableSet(EnumSet.of(
                CoverageReason.END_OF_SUPPORT, CoverageReason.SERVICING_ENDED, CoverageReason.UNKNOWN_LIFECYCLE));

        private static boolean released(CoverageVerdict coverage) {
            return coverage.reason() != CoverageReason.NOT_RELEASED;
        }

        /** @param coverage of a release of an on-premises product */
        public boolean include(CoverageVerdict coverage) {
            return switch (this) {
                case RECENT -> coverage.covered();
                case SOLD_FOR -> coverage.payPerIncident();
                case IN_LIFECYCLE -> !OVER.contains(coverage.reason()) && released(coverage);
                case EVERY -> released(coverage);
            };
        }
    }
}
