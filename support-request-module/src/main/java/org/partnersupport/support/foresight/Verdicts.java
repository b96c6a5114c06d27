package org.partnersupport.support.foresight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.partnersupport.entitlement.api.Coverage;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.support.foresight.VersionsInUse.Version;

/**
 * Verdicts on versions some of which may have left the catalogue. Never asked within a transaction: the refusal of one
 * version would undo it as a whole.
 */
@ApplicationScoped
class Verdicts {
    @Inject
    Coverage coverage;

    Verdicts() {}

    /** Empty for what the catalogue does not know, or no longer. */
    Optional<CoverageVerdict> on(Version version, LocalDate day) {
        try {
            return Optional.of(coverage.judge(version.product(), version.release(), day));
        } catch (RefusedException unknown) {
            return Optional.empty();
        }
    }
}
