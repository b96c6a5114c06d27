package org.partnersupport.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.membership.kernel.Audit;

/** Notes in the audit that a token was refused, from each address so often that it is seen and fills nothing. */
@ApplicationScoped
class RefusedTokens {
    private static final System.Logger LOG = System.getLogger(RefusedTokens.class.getName());
    private static final String REFUSED = "TOKEN_REFUSED";
    private static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofHours(1);

    @Inject
    AttemptLimit attempts;

    @Inject
    Audit audit;

    /** A fault here changes no answer: nobody is let in by it. */
    void note(String address) {
        try {
            if (attempts.take(REFUSED, address, MOST, WINDOW).isZero()) {
                audit.record(null, REFUSED, "-", "");
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "a refused token was not noted", failed);
        }
    }
}
