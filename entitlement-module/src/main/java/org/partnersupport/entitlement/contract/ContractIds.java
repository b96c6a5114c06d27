package org.partnersupport.entitlement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Vault;
import org.partnersupport.membership.kernel.Sql;

/** The Contract IDs of contracts, which are kept sealed (ADR 0021): how one is found, and how one is replaced. */
@ApplicationScoped
public class ContractIds {
    static final String PURPOSE = "CONTRACT_ID";

    private static final String FIND = "SELECT id, contract_fingerprint FROM entitlement.contract"
            + " WHERE access_id = ? AND contract_fingerprint IS NOT NULL";

    private static final String OWNER = "SELECT organisation_id FROM entitlement.contract WHERE access_id = ?";

    private static final String RENEW =
            "UPDATE entitlement.contract SET contract_sealed = ?, contract_fingerprint = ? WHERE id = ?";

    /** Compared with when there is no such contract, so that both ways cost the same. */
    private static final byte[] NO_FINGERPRINT = new byte[34];

    @Inject
    Sql sql;

    @Inject
    Vault vault;

    private final SecureRandom random = new SecureRandom();

    ContractIds() {}

    /** The contract of a pair; empty whichever half is wrong (rule LK-4). */
    public Optional<UUID> contractOf(String accessId, String contractId) {
        var found = sql.first(
                FIND,
                row -> new Found(row.id("id"), vault.matches(row.bytes("contract_fingerprint"), contractId, PURPOSE)),
                accessId);
        return found.or(() -> Optional.of(new Found(null, vault.matches(NO_FINGERPRINT, contractId, PURPOSE))))
                .filter(Found::right)
                .map(Found::contract);
    }

    /** The organisation whose contract has the Access ID; null when none has. */
    public @Nullable UUID ownerOf(String accessId) {
        return sql.first(OWNER, row -> Optional.ofNullable(row.idOrNull("organisation_id")), accessId)
                .flatMap(owner -> owner)
                .orElse(null);
    }

    /** Gives a contract a new Contract ID of 140 random bits: never one that was used before (rule LK-7). */
    public void renew(UUID contract) {
        var fresh = IdPair.random(random).contractId();
        sql.update(RENEW, sealed(contract, fresh), fingerprint(fresh), contract);
    }

    byte[] sealed(UUID contract, String contractId) {
        return vault.seal(contractId, PURPOSE, contract.toString());
    }

    byte[] fingerprint(String contractId) {
        return vault.fingerprint(contractId, PURPOSE);
    }

    /** @param contract null when no contract has the Access ID */
    private record Found(@Nullable UUID contract, boolean right) {}
}
