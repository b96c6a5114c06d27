package org.partnersupport.entitlement.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Sql;

/** Who may decide about a contract (rule LK-7): the admins of the organisation it belongs to, nobody who linked it. */
@ApplicationScoped
class OwnContract {
    private static final String OWN =
            "SELECT id FROM entitlement.contract WHERE id = ? AND organisation_id = ? AND access_id IS NOT NULL";

    private static final String OWNER = "SELECT organisation_id FROM entitlement.contract WHERE id = ?";

    @Inject
    Sql sql;

    @Inject
    Accounts accounts;

    OwnContract() {}

    /** @throws RefusedException UNKNOWN_CONTRACT, or to the organisation's own people ROLE_REQUIRED */
    void administeredBy(Caller caller, UUID contract) {
        if (!holds(caller, contract)) {
            throw new RefusedException(Refusal.of("UNKNOWN_CONTRACT"));
        }
        if (!caller.administersOrganisation()) {
            throw new RefusedException(new Refusal("ROLE_REQUIRED", Map.of("roles", "GLOBAL_ADMIN,PARTNER_ADMIN")));
        }
    }

    /** Whether this account may decide about a contract as things are now: not once it is disabled or its role is gone. */
    boolean administeredNow(UUID account, UUID contract) {
        return accounts.byId(account)
                .filter(Caller::administersOrganisation)
                .filter(admin -> holds(admin, contract))
                .isPresent();
    }

    /** The organisation it belongs to; null for one that a person bought. */
    @Nullable
    UUID owner(UUID contract) {
        return sql.first(OWNER, row -> Optional.ofNullable(row.idOrNull("organisation_id")), contract)
                .flatMap(owner -> owner)
                .orElse(null);
    }

    private boolean holds(Caller caller, UUID contract) {
        return caller.organisationId()
                .flatMap(organisation -> sql.first(OWN, row -> row.id("id"), contract, organisation))
                .isPresent();
    }
}
