package org.partnersupport.membership.audit;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Refusal;

/** Who sees whose entries: the organisation's admins theirs, the vendor's program managers all. */
final class AuditRule {
    private AuditRule() {}

    static Optional<Refusal> objectionToReading(Caller caller) {
        return caller.has(Role.PROGRAM_MANAGER) || caller.administersOrganisation()
                ? Optional.empty()
                : Optional.of(
                        roleRequired(caller.organisation() == null ? "PROGRAM_MANAGER" : "GLOBAL_ADMIN,PARTNER_ADMIN"));
    }

    /** The chain runs through the entries of all, so it is the vendor's to compute. */
    static Optional<Refusal> objectionToChecking(Caller caller) {
        return caller.has(Role.PROGRAM_MANAGER) ? Optional.empty() : Optional.of(roleRequired("PROGRAM_MANAGER"));
    }

    /** The one organisation whose entries this reader sees; empty: those of all. */
    static Optional<UUID> onlyOf(Caller reader) {
        return reader.has(Role.PROGRAM_MANAGER) ? Optional.empty() : reader.organisationId();
    }

    private static Refusal roleRequired(String roles) {
        return new Refusal("ROLE_REQUIRED", Map.of("roles", roles));
    }
}
