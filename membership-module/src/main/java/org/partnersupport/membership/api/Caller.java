package org.partnersupport.membership.api;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in account on whose behalf something is asked or done, as the database knows it at this request.
 *
 * @param organisation null for an account that belongs to none (personal accounts, vendor staff)
 * @param language {@code ja} or {@code en} once the account has chosen, else null
 * @param theme {@code system}, {@code light} or {@code dark}
 */
public record Caller(
        UUID account,
        String username,
        String displayName,
        AccountKind kind,
        Set<Role> roles,
        @Nullable Organisation organisation,
        @Nullable String language,
        String theme) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The party that owns what this account does: its organisation, or the account itself when it has none. */
    public UUID party() {
        return organisation == null ? account : organisation.id();
    }

    public Optional<UUID> organisationId() {
        return Optional.ofNullable(organisation).map(Organisation::id);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Rule AC-4: who may activate benefits, and (rule RQ-7) who sees all of the organisation's requests. */
    public boolean administersOrganisation() {
        return organisation != null && (has(Role.GLOBAL_ADMIN) || has(Role.PARTNER_ADMIN));
    }

    /** Rule ID-3: benefits are for organisations of the partner programme; accounts without one have no such page. */
    public boolean inPartnerProgramme() {
        return organisation != null && organisation.programmes().contains(Programme.PARTNER);
    }
}
