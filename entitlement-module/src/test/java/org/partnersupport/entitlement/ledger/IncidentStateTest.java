package org.partnersupport.entitlement.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnersupport.entitlement.api.LedgerEntry.Kind;
import org.partnersupport.entitlement.ledger.IncidentState.Grant;

class IncidentStateTest {
    @ParameterizedTest(name = "{0} settled charged={1} on a {2} line: {3} {4}, reserved {5}, consumed {6}, {7}")
    @DisplayName("RQ-5, EN-4: what settling an incident does to its line")
    @CsvSource({
        "RESERVED, true,  LIMITED,   CONSUME, 0, -1,  1, CONSUMED, DUPLICATE",
        "RESERVED, true,  EXPIRED,   CONSUME, 0, -1,  1, CONSUMED, DUPLICATE",
        "RESERVED, false, LIMITED,   RELEASE, 1, -1,  0, RELEASED, DUPLICATE",
        "RESERVED, false, UNLIMITED, RELEASE, 0, -1,  0, RELEASED, DUPLICATE",
        "RESERVED, false, EXPIRED,   RELEASE, 0, -1,  0, RELEASED, GRANT_EXPIRED",
        "CONSUMED, false, LIMITED,   RELEASE, 1,  0, -1, RELEASED, DUPLICATE",
        "CONSUMED, false, UNLIMITED, RELEASE, 0,  0, -1, RELEASED, DUPLICATE",
        "CONSUMED, false, EXPIRED,   RELEASE, 0,  0, -1, RELEASED, GRANT_EXPIRED",
    })
    void movement(
            IncidentState from,
            boolean charged,
            Grant grant,
            Kind kind,
            int amount,
            int reserved,
            int consumed,
            IncidentState becomes,
            String reason) {
        assertThat(from.settle(charged, grant, "DUPLICATE"))
                .contains(new Movement(kind, amount, reserved, consumed, becomes, reason));
    }

    @Test
    @DisplayName("RQ-5: settling twice the same way changes nothing")
    void twiceTheSameWay() {
        assertThat(IncidentState.CONSUMED.settle(true, Grant.LIMITED, "SOLVED")).isEmpty();
        assertThat(IncidentState.RELEASED.settle(false, Grant.LIMITED, "DUPLICATE"))
                .isEmpty();
    }

    @Test
    @DisplayName("RQ-5: a released incident must be taken again before it can be charged")
    void releasedIsNotCharged() {
        assertThatIllegalStateException()
                .isThrownBy(() -> IncidentState.RELEASED.settle(true, Grant.LIMITED, "SOLVED"));
    }
}
