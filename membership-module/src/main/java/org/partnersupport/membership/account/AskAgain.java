package org.partnersupport.membership.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.ProvenLately;
import org.partnersupport.membership.api.RequestOrigin;
import org.partnersupport.membership.api.Sessions;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;

/** See {@link ProvenLately}. */
@ProvenLately
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class AskAgain {
    @Inject
    RequestOrigin origin;

    @Inject
    Sessions sessions;

    @AroundInvoke
    @Nullable
    Object ask(InvocationContext act) throws Exception {
        if (session().filter(session -> !sessions.provenLately(session)).isPresent()) {
            throw new RefusedException(Refusal.of("PROVE_AGAIN"));
        }
        return act.proceed();
    }

    private Optional<UUID> session() {
        try {
            return origin.session();
        } catch (ContextNotActiveException nobodyAsks) {
            return Optional.empty();
        }
    }
}
