package org.partnersupport.entitlement.planchoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.CoverageReason;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.testing.CoverageTable;
import org.partnersupport.membership.api.AccountKind;

class BuyingRuleTest {
    private static final CoverageVerdict FIXED =
            CoverageTable.verdict("p", "r", CoverageReason.OLDER_THAN_N_MINUS_1, true);
    private static final CoverageVerdict ENDED = CoverageTable.verdict("p", "r", CoverageReason.END_OF_SUPPORT, false);

    @Test
    @DisplayName("LC-7: a person may buy an incident for an old version in its fixed lifecycle, not after its end")
    void personal() {
        assertThat(BuyingRule.decide(AccountKind.PERSONAL, FIXED, false).allowed())
                .isTrue();
        assertThat(code(AccountKind.PERSONAL, ENDED, false)).isEqualTo("NOT_IN_FIXED_LIFECYCLE");
    }

    @Test
    @DisplayName("LC-7: nothing is bought by incident in the cloud")
    void cloud() {
        assertThat(code(AccountKind.PERSONAL, Plans.CLOUD, true)).isEqualTo("NOT_FOR_CLOUD");
    }

    @Test
    @DisplayName("PL-5: a work account may not buy, unless the switch says so")
    void work() {
        assertThat(code(AccountKind.WORK, FIXED, false)).isEqualTo("WORK_ACCOUNT_MAY_NOT_BUY");
        assertThat(BuyingRule.decide(AccountKind.WORK, FIXED, true).allowed()).isTrue();
    }

    private static String code(AccountKind kind, CoverageVerdict coverage, boolean workAccountsMayBuy) {
        var refusal = BuyingRule.decide(kind, coverage, workAccountsMayBuy).refusal();
        return refusal == null ? "ALLOWED" : refusal.code();
    }
}
