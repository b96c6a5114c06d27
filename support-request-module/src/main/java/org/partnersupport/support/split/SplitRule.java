package org.partnersupport.support.split;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.support.api.NewRequest;
import org.partnersupport.support.api.Splits.Split;
import org.partnersupport.support.api.Splits.State;
import org.partnersupport.support.api.Status;
import org.partnersupport.support.api.SupportRequest;

/** Rule RQ-6: who may split a request, who decides on it, and what a part is. */
final class SplitRule {
    private SplitRule() {}

    /** Why the caller cannot propose a part of a request in this state; empty when he can. */
    static Optional<Refusal> objectionToProposing(Caller caller, Status whole) {
        if (!caller.has(Role.SUPPORT_ENGINEER)) {
            return Optional.of(roleRequired(Role.SUPPORT_ENGINEER.name()));
        }
        return whole == Status.OPEN ? Optional.empty() : Optional.of(Refusal.of("ALREADY_CLOSED"));
    }

    /** Why the caller cannot decide so; empty when he can, and when it was decided so before. */
    static Optional<Refusal> objectionToDeciding(
            Caller caller, UUID requester, Status whole, State decided, State wanted) {
        if (!caller.account().equals(requester)) {
            return Optional.of(roleRequired("REQUESTER"));
        }
        if (decided != State.PROPOSED) {
            return decided == wanted ? Optional.empty() : Optional.of(Refusal.of("SPLIT_DECIDED"));
        }
        return whole == Status.CLOSED && wanted == State.AGREED
                ? Optional.of(Refusal.of("ALREADY_CLOSED"))
                : Optional.empty();
    }

    /** True when there is somebody to be asked: the requester, as long as the whole is open. */
    static boolean mayDecide(Caller caller, UUID requester, Status whole) {
        return objectionToDeciding(caller, requester, whole, State.PROPOSED, State.AGREED)
                .isEmpty();
    }

    /**
     * The request that a part becomes.
     *
     * @param customer code of the customer on whose behalf the whole was made, null for the own need
     */
    static NewRequest part(SupportRequest whole, Split split, @Nullable String customer) {
        return new NewRequest(
                whole.product(),
                whole.release(),
                whole.line(),
                whole.severity(),
                split.title(),
                split.description(),
                whole.language(),
                whole.contact(),
                customer);
    }

    private static Refusal roleRequired(String role) {
        return new Refusal("ROLE_REQUIRED", Map.of("roles", role));
    }
}
