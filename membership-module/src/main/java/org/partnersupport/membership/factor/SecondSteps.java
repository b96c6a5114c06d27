package org.partnersupport.membership.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.SecondStep;
import org.partnersupport.membership.api.Sessions;
import org.partnersupport.membership.api.SignIn.Outcome.CodeWanted;
import org.partnersupport.membership.api.Tokens;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.signin.Credentials;

/** Not a use case with one transaction: that a code was refused is written down although the sign-in is rolled back. */
@ApplicationScoped
class SecondSteps implements SecondStep {
    @Inject
    SignInSteps steps;

    @Inject
    FactorRows rows;

    @Inject
    FactorRule rule;

    @Inject
    Accounts accounts;

    @Inject
    RefusedCodes refusedCodes;

    @Inject
    Credentials credentials;

    @Inject
    Sessions sessions;

    @Inject
    Tokens tokens;

    @Override
    public Optional<CodeWanted> after(Caller caller) {
        var account = caller.account();
        var on = rows.isOn(account);
        return on || rule.requires(caller)
                ? Optional.of(new CodeWanted(steps.begin(account, !on), !on))
                : Optional.empty();
    }

    @Override
    public Optional<Waiting> waiting(String step) {
        return steps.waiting(step).flatMap(this::waiting);
    }

    @Override
    public Done withCode(String step, String code) {
        var waiting = waiting(step).orElseThrow(() -> new RefusedException(Refusal.of("STEP_OVER")));
        try {
            return steps.finish(step, waiting.caller(), waiting.setUp() != null, code);
        } catch (RefusedException refused) {
            refusedCodes.note(null, waiting.caller(), refused);
            throw refused;
        }
    }

    @Override
    public void endUnproven(UUID account) {
        if (accounts.byId(account).filter(rule::requires).isEmpty() || !credentials.has(account)) {
            return;
        }
        // turning one on ended all sessions but the one it was shown in; personal tokens stayed
        rows.of(account)
                .map(FactorRows.Stored::confirmedAt)
                .ifPresentOrElse(confirmed -> tokens.endOlder(account, confirmed), () -> {
                    sessions.endAllOf(account, null);
                    tokens.endAllOf(account);
                });
    }

    @Override
    public void endAllOf(UUID account) {
        steps.endAllOf(account);
    }

    private Optional<Waiting> waiting(SignInSteps.Step step) {
        var begun = rows.of(step.account()).filter(stored -> step.setUp() && !stored.on());
        return accounts.byId(step.account())
                .map(caller -> new Waiting(
                        caller,
                        begun.map(stored -> OwnFactor.setUp(caller, stored.secret()))
                                .orElse(null)));
    }
}
