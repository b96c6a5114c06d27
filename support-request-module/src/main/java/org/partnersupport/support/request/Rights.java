package org.partnersupport.support.request;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.support.api.Resolution;
import org.partnersupport.support.api.Status;
import org.partnersupport.support.api.SupportRequest;

/**
 * Who may do what with a request that he sees (rules RQ-5 and RQ-7).
 */
final class Rights {
    private static final String PARTIES = "REQUESTER,GLOBAL_ADMIN,PARTNER_ADMIN,SUPPORT_ENGINEER";

    private Rights() {}

    /** Why this caller may not close it this way now, as far as it is not closed already; null: he may. */
    static @Nullable Refusal objectionToClosing(
            Caller caller, UUID requester, boolean workBegan, Resolution resolution) {
        if (resolution.byEngineerOnly()) {
            return objectionToWork(caller);
        }
        if (resolution != Resolution.WITHDRAWN) {
            return objectionToReopening(caller, requester);
        }
        if (!caller.account().equals(requester)) {
            return roleRequired("REQUESTER");
        }
        return workBegan ? Refusal.of("WORK_HAS_BEGUN") : null;
    }

    static @Nullable Refusal objectionToReopening(Caller caller, UUID requester) {
        var may = caller.account().equals(requester)
                || caller.administersOrganisation()
                || caller.has(Role.SUPPORT_ENGINEER);
        return may ? null : roleRequired(PARTIES);
    }

    static @Nullable Refusal objectionToWork(Caller caller) {
        return caller.has(Role.SUPPORT_ENGINEER) ? null : roleRequired(Role.SUPPORT_ENGINEER.name());
    }

    static Set<Resolution> resolutions(Caller caller, SupportRequest request) {
        var possible = EnumSet.noneOf(Resolution.class);
        if (request.status() == Status.OPEN) {
            for (var resolution : Resolution.values()) {
                if (objectionToClosing(caller, request.requester(), request.workBegan(), resolution) == null) {
                    possible.add(resolution);
                }
            }
        }
        return possible;
    }

    private static Refusal roleRequired(String roles) {
        return new Refusal("ROLE_REQUIRED", Map.of("roles", roles));
    }
}
