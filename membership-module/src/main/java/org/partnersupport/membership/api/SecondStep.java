package org.partnersupport.membership.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.SignIn.Outcome.CodeWanted;

/** What comes between a right password and being signed in: a code of the second factor, within ten minutes. */
public interface SecondStep {
    /**
     * Begins one for somebody who gave the right password; empty when none is needed. Who needs a factor and has none yet
     * begins to set one up by it.
     */
    Optional<CodeWanted> after(Caller caller);

    /** Who is to give a code; empty for a step that is over, or never was. */
    Optional<Waiting> waiting(String step);

    /**
     * Signs in with a code of the app or a recovery code; the first code of who sets a factor up turns it on. Refusals are written to
     * the audit.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException STEP_OVER, WRONG_CODE, TOO_MANY_ATTEMPTS
     */
    Done withCode(String step, String code);

    /**
     * Ends the sessions and tokens that an account opened without a factor, if with its present roles it needs one; in the current
     * transaction. Nothing happens to whom an identity provider vouches for.
     */
    void endUnproven(UUID account);

    /** Ends what an account began, because its password changed or it was shut out; in the current transaction. */
    void endAllOf(UUID account);

    /** @param setUp what the app must be told first; null for who has a factor */
    record Waiting(Caller caller, SecondFactor.@Nullable Setup setUp) {}

    /** @param recoveryCodes of a factor that was just turned on, told this once; else empty */
    record Done(Caller caller, List<String> recoveryCodes) {
        public Done {
            recoveryCodes = List.copyOf(recoveryCodes);
        }
    }
}
