package org.partnersupport.entitlement.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Policy;

/**
 * What the catalogue knows of one release.
 *
 * @param position its place in the feed, newest first; decides between releases of one day
 * @param grouped someone has said which version and line it is of; if not, no incident can be bought for it (rule LC-2)
 * @param versionMainstreamEnd the version's own end of mainstream, where the release's dates do not tell it
 * @param active null when the product has no phase of active support of its own
 * @param servicing support of this very service level
 */
record ServiceLevel(
        String code,
        String line,
        String version,
        Policy policy,
        boolean grouped,
        LocalDate releasedOn,
        int position,
        @Nullable LocalDate versionMainstreamEnd,
        @Nullable Phase active,
        Phase servicing) {

    /**
     * The first source that says something: the version's own date, the release's active support, and for products with
     * a single phase that phase.
     */
    Phase mainstream() {
        if (versionMainstreamEnd != null) {
            return Phase.until(versionMainstreamEnd);
        }
        return active == null ? servicing : active;
    }

    /** The policy promises an end of support and the feed withholds it: it must not pass for endless support. */
    boolean endWithheld() {
        return (policy == Policy.FIXED || policy == Policy.MIXED) && servicing.open();
    }

    /** Nothing known says that the release is supported on that day: at most mainstream does. */
    boolean unknownOn(LocalDate day) {
        return endWithheld() && (mainstream().open() || mainstream().overOn(day));
    }

    boolean releasedBy(LocalDate day) {
        return !releasedOn.isAfter(day);
    }
}
