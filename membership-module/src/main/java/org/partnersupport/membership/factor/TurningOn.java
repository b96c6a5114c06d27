package org.partnersupport.membership.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Sessions;
import org.partnersupport.membership.api.Tokens;
import org.partnersupport.membership.kernel.Audit;

/** Turns on what was begun, with all that follows from it, in the caller's transaction. */
@ApplicationScoped
class TurningOn {
    @Inject
    CodeCheck codes;

    @Inject
    Sessions sessions;

    @Inject
    Tokens tokens;

    @Inject
    Audit audit;

    /**
     * @param keep the session that goes on; null for none
     * @return the recovery codes
     * @throws org.partnersupport.membership.kernel.RefusedException as {@link CodeCheck#confirm}
     */
    List<String> with(UUID account, @Nullable UUID keep, String code) {
        var recovery = codes.confirm(account, code);
        sessions.endAllOf(account, keep);
        tokens.endSignedIn(account);
        audit.record(account, "SECOND_FACTOR_ON", account.toString(), "");
        return recovery;
    }
}
