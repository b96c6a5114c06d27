package org.partnersupport.entitlement.contract;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.partnersupport.membership.api.SealedRows;
import org.partnersupport.membership.api.Vault;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;

/**
 * Seals with the first key what is plain, or sealed with another one. Any number of servers may do it at once: they take
 * the rows in one order and wait for each other, so that afterwards nothing is left for any of them.
 */
@UseCase
class SealContractIds implements SealedRows {
    /** Contracts in one transaction: few, so that nobody who links waits long. */
    static final int BATCH = 200;

    private static final String DUE = """
            SELECT id, contract_id, contract_sealed FROM entitlement.contract
             WHERE contract_id IS NOT NULL
                OR substring(contract_sealed FROM 1 FOR length(?)) <> ?
                OR substring(contract_fingerprint FROM 1 FOR length(?)) <> ?
             ORDER BY id LIMIT ? FOR NO KEY UPDATE
            """;

    private static final String SEAL = """
            UPDATE entitlement.contract SET contract_sealed = ?, contract_fingerprint = ?, contract_id = NULL
             WHERE id = ?
            """;

    @Inject
    Sql sql;

    @Inject
    Vault vault;

    @Inject
    ContractIds ids;

    SealContractIds() {}

    @Override
    public String what() {
        return "Contract IDs";
    }

    @Override
    public int sealSome() {
        var mark = vault.mark();
        var due = sql.list(DUE, this::due, mark, mark, mark, mark, BATCH);
        due.forEach(this::seal);
        return due.size();
    }

    /** What is plain is newer: a server of an earlier version wrote it. */
    private Due due(Row row) throws SQLException {
        var id = row.id("id");
        var plain = row.textOrNull("contract_id");
        return new Due(
                id,
                plain == null ? vault.open(row.bytes("contract_sealed"), ContractIds.PURPOSE, id.toString()) : plain);
    }

    private void seal(Due due) {
        sql.update(SEAL, ids.sealed(due.contract(), due.id()), ids.fingerprint(due.id()), due.contract());
    }

    /** The contract and its Contract ID. */
    private record Due(UUID contract, String id) {}
}
