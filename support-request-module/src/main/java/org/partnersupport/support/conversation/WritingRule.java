package org.partnersupport.support.conversation;

import java.util.Map;
import java.util.Optional;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.support.api.Status;

/** Who may write what in a request that he sees (rules RQ-6 and RQ-7). */
final class WritingRule {
    private WritingRule() {}

    /** Why this cannot be written; empty when it can. */
    static Optional<Refusal> objection(Caller caller, Status status, boolean internal) {
        if (internal) {
            return readsNotes(caller)
                    ? Optional.empty()
                    : Optional.of(new Refusal("ROLE_REQUIRED", Map.of("roles", Role.SUPPORT_ENGINEER.name())));
        }
        return status == Status.OPEN ? Optional.empty() : Optional.of(Refusal.of("ALREADY_CLOSED"));
    }

    static boolean readsNotes(Caller caller) {
        return caller.has(Role.SUPPORT_ENGINEER);
    }
}
