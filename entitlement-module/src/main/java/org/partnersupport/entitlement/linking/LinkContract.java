package org.partnersupport.entitlement.linking;

import jakarta.inject.Inject;
import java.util.Optional;
import org.partnersupport.entitlement.api.Links.Outcome;
import org.partnersupport.entitlement.contract.ContractIds;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Door;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.UseCase;

/** Links the contract of a pair, once (rules LK-1, LK-5), and writes into the audit what became of it (rule LK-4). */
@UseCase
class LinkContract {
    @Inject
    ContractIds ids;

    @Inject
    AccountLinks links;

    @Inject
    Audit audit;

    LinkContract() {}

    /** Linked, AlreadyLinked, Refused, or empty for a wrong pair: whose Access ID was tried is told, if it is somebody's. */
    Optional<Outcome> link(Caller caller, TypedPair pair) {
        return Door.PAIR.open(() -> linked(caller, pair));
    }

    private Optional<Outcome> linked(Caller caller, TypedPair pair) {
        var found = ids.contractOf(pair.accessId(), pair.contractId());
        if (found.isEmpty()) {
            audit.record(caller.account(), ids.ownerOf(pair.accessId()), "LINK_REFUSED", pair.masked(), "UNKNOWN_PAIR");
            return Optional.empty();
        }
        return Optional.of(links.link(caller, found.get(), "LINKED"));
    }

    /** In a transaction of its own when nothing else is under way. */
    void limited(Caller caller, String scope) {
        audit.record(caller.account(), "LINK_LIMITED", caller.account().toString(), scope);
    }
}
