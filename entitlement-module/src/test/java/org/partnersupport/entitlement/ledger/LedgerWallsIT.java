package org.partnersupport.entitlement.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersupport.entitlement.testing.CoverageTable;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.kernel.Ids;

class LedgerWallsIT {
    private static final Entitlements HERE = new Entitlements();
    private static final Caller CALLER = HERE.partnerWith("ACTION_PACK", Competency.NONE);

    static {
        HERE.open(Ids.next(), CALLER, CoverageTable.ON_PREMISES, null, Entitlements.TODAY);
    }

    @ParameterizedTest
    @DisplayName("EN-3, TC-118: the ledger is append-only, whoever asks")
    @ValueSource(
            strings = {
                "UPDATE entitlement.ledger_entry SET amount = 0",
                "UPDATE entitlement.ledger_entry SET reason = 'X' WHERE kind = 'GRANT'",
                "DELETE FROM entitlement.ledger_entry",
                "TRUNCATE entitlement.ledger_entry"
            })
    void appendOnly(String change) {
        assertThatThrownBy(() -> HERE.people.execute(change)).hasRootCauseMessage("""
                ERROR: the ledger is append-only
                  Where: PL/pgSQL function entitlement.refuse_change() line 3 at RAISE""");
    }

    @ParameterizedTest
    @DisplayName("EN-3: behind the code stands the database: no balance below zero or above the grant, no second grant")
    @ValueSource(
            strings = {
                "UPDATE entitlement.contract_line SET balance = -1",
                "UPDATE entitlement.contract_line SET balance = granted + 1",
                "UPDATE entitlement.contract_line SET reserved = -1",
                "UPDATE entitlement.contract_line SET balance = 10, reserved = 1",
                "UPDATE entitlement.contract_line SET unlimited = true",
                "INSERT INTO entitlement.ledger_entry (line_id, kind, amount, balance, at, reason)"
                        + " SELECT line_id, 'GRANT', 1, 10, at, reason FROM entitlement.ledger_entry WHERE kind = 'GRANT'",
                "INSERT INTO entitlement.ledger_entry (line_id, kind, amount, balance, at, reason)"
                        + " SELECT line_id, 'RESERVE', -1, 8, at, 'NO REQUEST' FROM entitlement.ledger_entry",
                "INSERT INTO entitlement.reservation SELECT * FROM entitlement.reservation",
                "UPDATE entitlement.contract SET access_id = '12345678901'",
                "UPDATE entitlement.contract SET contract_id = repeat('O', 28)"
            })
    void walls(String change) {
        assertThatThrownBy(() -> HERE.people.execute(change))
                .rootCause()
                .hasMessageContaining("violates")
                .hasMessageContaining("constraint");
    }

    @Test
    @DisplayName("EN-3: the proof finds a balance that was changed without an entry")
    void proofFindsIt() {
        HERE.people.execute("UPDATE entitlement.contract_line SET balance = balance - 1");
        try {
            assertThatThrownBy(HERE::assertLedgerExact)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("ledger_discrepancy");
        } finally {
            HERE.people.execute("UPDATE entitlement.contract_line SET balance = balance + 1");
        }
        HERE.assertLedgerExact();
    }
}
