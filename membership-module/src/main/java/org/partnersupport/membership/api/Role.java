package org.partnersupport.membership.api;

import java.util.EnumSet;
import java.util.Set;

/** Rule ID-2: roles inside a partner organisation, and those of the vendor's staff. A plain member has none. */
public enum Role {
    GLOBAL_ADMIN,
    PARTNER_ADMIN,
    ADMIN_AGENT,
    PROGRAM_MANAGER,
    SUPPORT_ENGINEER;

    /**
     * The roles that an account like this can hold: partners hold partners' roles, the vendor's staff the vendor's, personal
     * accounts of no organisation none.
     */
    public static Set<Role> of(AccountKind kind, boolean inOrganisation) {
        var roles = EnumSet.allOf(Role.class);
        roles.removeIf(role -> role.ofStaff() == inOrganisation);
        return inOrganisation || kind == AccountKind.WORK ? roles : Set.of();
    }

    /** The role that administers an organisation's people, or else the vendor's staff. */
    public static Role keeper(boolean inOrganisation) {
        return inOrganisation ? GLOBAL_ADMIN : PROGRAM_MANAGER;
    }

    /** True for the roles of the vendor's staff. */
    public boolean ofStaff() {
        return this == PROGRAM_MANAGER || this == SUPPORT_ENGINEER;
    }
}
