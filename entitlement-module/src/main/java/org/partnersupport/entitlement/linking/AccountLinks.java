package org.partnersupport.entitlement.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.Links.Outcome;
import org.partnersupport.entitlement.contract.Succession;
import org.partnersupport.entitlement.contract.VisibleContracts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.Sql;

/**
 * Ties an account to a contract once it has proved that it may, by the pair or by an invitation (rules LK-1, LK-5). A
 * link that an admin revoked stays revoked: only an admin gives it back (rule LK-7). Runs in the caller's transaction.
 */
@ApplicationScoped
public class AccountLinks {
    private static final String LINK = """
            INSERT INTO entitlement.link (account_id, contract_id, linked_at) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    @Inject
    Sql sql;

    @Inject
    VisibleContracts contracts;

    @Inject
    Succession succession;

    @Inject
    Audit audit;

    @Inject
    CivilTime time;

    @Inject
    Clock clock;

    AccountLinks() {}

    /**
     * Writes into the audit what became of it.
     *
     * @param how code for the audit: LINKED by the pair, INVITATION
     * @return Linked, AlreadyLinked, or Refused with LINK_REVOKED
     */
    public Outcome link(Caller caller, UUID contract, String how) {
        var first = sql.update(LINK, caller.account(), contract, clock.instant()) == 1;
        if (first) {
            succession.repeat(contract, caller.account());
        }
        var linked = contracts.withRevoked(caller, time.today()).stream()
                .filter(visible -> visible.id().equals(contract))
                .findFirst()
                .orElseThrow();
        if (linked.linkRevoked()) {
            audit.record(caller.account(), linked.organisation(), "LINK_REFUSED", contract.toString(), "LINK_REVOKED");
            return new Outcome.Refused(revoked(linked));
        }
        if (first) {
            audit.record(caller.account(), linked.organisation(), "CONTRACT_LINKED", contract.toString(), how);
            return new Outcome.Linked(linked);
        }
        return new Outcome.AlreadyLinked(Objects.requireNonNull(linked.linkedAt()), linked);
    }

    private static Refusal revoked(Contract contract) {
        var on = Objects.requireNonNull(contract.link()).revokedOn();
        return new Refusal("LINK_REVOKED", Map.of("revokedOn", String.valueOf(on)));
    }
}
