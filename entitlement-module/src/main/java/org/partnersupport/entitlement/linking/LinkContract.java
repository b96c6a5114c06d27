package org.partnersupport.entitlement.linking;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.partnersupport.entitlement.api.Links.Outcome;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

/** Links the contract of a pair, once (rules LK-1, LK-5), and writes into the audit what became of it (rule LK-4). */
@UseCase
class LinkContract {
    private static final String FIND = "SELECT id, contract_id FROM entitlement.contract WHERE access_id = ?";

    /** Compared with when there is no such contract, so that both ways cost the same. */
    private static final Found NONE = new Found(new UUID(0, 0), "0".repeat(28));

    @Inject
    Sql sql;

    @Inject
    AccountLinks links;

    @Inject
    Audit audit;

    LinkContract() {}

    /** Linked, AlreadyLinked, Refused, or empty for a wrong pair. */
    Optional<Outcome> link(Caller caller, TypedPair pair) {
        var found = contractOf(pair);
        if (found.isEmpty()) {
            audit.record(caller.account(), "LINK_REFUSED", pair.masked(), "UNKNOWN_PAIR");
            return Optional.empty();
        }
        return Optional.of(links.link(caller, found.get(), "LINKED"));
    }

    /** In a transaction of its own when nothing else is under way. */
    void limited(Caller caller, String scope) {
        audit.record(caller.account(), "LINK_LIMITED", caller.account().toString(), scope);
    }

    private Optional<UUID> contractOf(TypedPair pair) {
        var found = sql.first(FIND, row -> new Found(row.id("id"), row.text("contract_id")), pair.accessId());
        var candidate = found.orElse(NONE);
        var same = MessageDigest.isEqual(bytes(candidate.contractId()), bytes(pair.contractId()));
        return same && found.isPresent() ? Optional.of(candidate.id()) : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Found(UUID id, String contractId) {}
}
