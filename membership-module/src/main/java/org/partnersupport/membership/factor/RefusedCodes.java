package org.partnersupport.membership.factor;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.UseCase;

/** Writes down that a code was refused, although what it was for is rolled back. */
@UseCase
class RefusedCodes {
    private static final String LIMITED = "SECOND_FACTOR_LIMITED";

    @Inject
    AttemptLimit attempts;

    @Inject
    Audit audit;

    /**
     * Each wrong code, which are counted; and once in a window that there were too many, so that who goes on trying does not fill
     * the audit.
     *
     * @param actor null while nobody is signed in
     * @param whose whose factor it is
     */
    @Transactional(TxType.REQUIRES_NEW)
    void note(@Nullable Caller actor, Caller whose, RefusedException refused) {
        var code = refused.refusal().code();
        if (code.equals("WRONG_CODE")) {
            record(actor, whose, "SECOND_FACTOR_REFUSED");
        } else if (code.equals("TOO_MANY_ATTEMPTS")
                && attempts.take(LIMITED, whose.account().toString(), 1, CodeCheck.WINDOW)
                        .isZero()) {
            record(actor, whose, LIMITED);
        }
    }

    private void record(@Nullable Caller actor, Caller whose, String action) {
        audit.record(
                actor == null ? null : actor.account(),
                whose.organisationId().orElse(null),
                action,
                whose.account().toString(),
                "");
    }
}
