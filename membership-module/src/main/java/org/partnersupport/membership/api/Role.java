package org.partnersupport.membership.api;

/** Rule ID-2: roles inside a partner organisation, and those of the vendor's staff. A plain member has none. */
public enum Role {
    GLOBAL_ADMIN,
    PARTNER_ADMIN,
    ADMIN_AGENT,
    PROGRAM_MANAGER,
    SUPPORT_ENGINEER
}
