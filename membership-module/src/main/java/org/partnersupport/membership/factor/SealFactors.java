package org.partnersupport.membership.factor;

import jakarta.inject.Inject;
import java.util.UUID;
import org.partnersupport.membership.api.SealedRows;
import org.partnersupport.membership.api.Vault;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

/** Seals with the first key what was sealed with another one; behind whatever door the clock has opened. */
@UseCase
class SealFactors implements SealedRows {
    static final int BATCH = 200;

    private static final String DUE = """
            SELECT account_id, sealed FROM membership.second_factor
            WHERE substring(sealed FROM 1 FOR length(?)) <> ? ORDER BY account_id LIMIT ? FOR NO KEY UPDATE""";
    private static final String SEAL = "UPDATE membership.second_factor SET sealed = ? WHERE account_id = ?";

    @Inject
    Sql sql;

    @Inject
    Vault vault;

    @Override
    public String what() {
        return "second factors";
    }

    @Override
    public int sealSome() {
        var mark = vault.mark();
        var due = sql.list(DUE, row -> new Due(row.id("account_id"), row.bytes("sealed")), mark, mark, BATCH);
        due.forEach(this::seal);
        return due.size();
    }

    private void seal(Due due) {
        var place = due.account().toString();
        var plain = vault.open(due.sealed(), FactorRows.SECRET, place);
        sql.update(SEAL, vault.seal(plain, FactorRows.SECRET, place), due.account());
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for the loop above, compared with nothing
    private record Due(UUID account, byte[] sealed) {}
}
