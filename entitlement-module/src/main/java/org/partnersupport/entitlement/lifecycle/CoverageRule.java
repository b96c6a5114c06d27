package org.partnersupport.entitlement.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.partnersupport.entitlement.api.CoverageReason;
import org.partnersupport.entitlement.api.Deployment;

/**
 * One of the rules LC-3 to LC-5.
 *
 * @param reason what the verdict says when the rule is broken
 */
record CoverageRule(String name, CoverageReason reason, Predicate<CoverageCase> broken) {

    /** In the order in which they speak: the first objection is the verdict's reason. */
    static final List<CoverageRule> ALL = List.of(
            new CoverageRule(
                    "runs on premises", CoverageReason.CLOUD_PRODUCT, facts -> facts.deployment() == Deployment.CLOUD),
            new CoverageRule(
                    "is released",
                    CoverageReason.NOT_RELEASED,
                    facts -> !facts.release().releasedBy(facts.day())),
            new CoverageRule(
                    "is current or previous",
                    CoverageReason.OLDER_THAN_N_MINUS_1,
                    facts -> !facts.isCurrent() && !facts.isPrevious()),
            new CoverageRule(
                    "has a known lifecycle",
                    CoverageReason.UNKNOWN_LIFECYCLE,
                    facts -> facts.release().unknownOn(facts.day())),
            new CoverageRule(
                    "version is supported", CoverageReason.END_OF_SUPPORT, facts -> !facts.versionServicedOn()),
            new CoverageRule(
                    "service level is serviced",
                    CoverageReason.SERVICING_ENDED,
                    facts -> facts.release().servicing().overOn(facts.day())),
            new CoverageRule(
                    "current one is in mainstream where the switch asks for it",
                    CoverageReason.N_PAST_MAINSTREAM,
                    facts -> facts.isCurrent()
                            && facts.nRequiresMainstream()
                            && facts.release().mainstream().overOn(facts.day())),
            new CoverageRule(
                    "previous one is in mainstream",
                    CoverageReason.N_MINUS_1_PAST_MAINSTREAM,
                    facts -> facts.isPrevious() && facts.release().mainstream().overOn(facts.day())));

    Optional<CoverageReason> objection(CoverageCase facts) {
        return broken.test(facts) ? Optional.of(reason) : Optional.empty();
    }
}
