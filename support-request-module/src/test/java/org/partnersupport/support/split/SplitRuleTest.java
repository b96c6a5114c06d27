package org.partnersupport.support.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnersupport.support.api.Splits.State.AGREED;
import static org.partnersupport.support.api.Splits.State.DECLINED;
import static org.partnersupport.support.api.Splits.State.PROPOSED;
import static org.partnersupport.support.api.Status.CLOSED;
import static org.partnersupport.support.api.Status.OPEN;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.support.api.Splits.State;
import org.partnersupport.support.api.Status;
import org.partnersupport.support.testing.People;

@DisplayName("RQ-6: splitting a request")
class SplitRuleTest {
    private static final Optional<Refusal> NONE = Optional.empty();

    private final Caller requester = People.personal("ja");
    private final Caller engineer = People.staff(Role.SUPPORT_ENGINEER);

    @Test
    @DisplayName("an engineer proposes a part, of an open request only; nobody else does")
    void proposing() {
        assertThat(SplitRule.objectionToProposing(engineer, OPEN)).isEqualTo(NONE);
        assertThat(SplitRule.objectionToProposing(engineer, CLOSED)).contains(Refusal.of("ALREADY_CLOSED"));
        assertThat(SplitRule.objectionToProposing(requester, OPEN)).contains(roles("SUPPORT_ENGINEER"));
        assertThat(SplitRule.objectionToProposing(People.staff(Role.PROGRAM_MANAGER), CLOSED))
                .contains(roles("SUPPORT_ENGINEER"));
    }

    @Test
    @DisplayName("the requester alone decides, and nobody for him: neither an admin nor the engineer who proposed it")
    void whoDecides() {
        var admin = People.member(People.organisation("Aoba"), Role.GLOBAL_ADMIN);
        assertThat(deciding(requester, OPEN, PROPOSED, AGREED)).isEqualTo(NONE);
        assertThat(deciding(requester, OPEN, PROPOSED, DECLINED)).isEqualTo(NONE);
        for (var other : new Caller[] {admin, engineer, People.personal("en")}) {
            assertThat(deciding(other, OPEN, PROPOSED, AGREED)).contains(roles("REQUESTER"));
            assertThat(deciding(other, OPEN, AGREED, AGREED)).contains(roles("REQUESTER"));
        }
    }

    @Test
    @DisplayName(
            "what is decided stays so: the same again is no error, the other is SPLIT_DECIDED, even when closed since")
    void decidedOnce() {
        for (var whole : Status.values()) {
            assertThat(deciding(requester, whole, AGREED, AGREED)).isEqualTo(NONE);
            assertThat(deciding(requester, whole, DECLINED, DECLINED)).isEqualTo(NONE);
            assertThat(deciding(requester, whole, AGREED, DECLINED)).contains(Refusal.of("SPLIT_DECIDED"));
            assertThat(deciding(requester, whole, DECLINED, AGREED)).contains(Refusal.of("SPLIT_DECIDED"));
        }
    }

    @Test
    @DisplayName("a closed request is not split any more, but a proposal can still be declined; nobody is asked then")
    void closed() {
        assertThat(deciding(requester, CLOSED, PROPOSED, AGREED)).contains(Refusal.of("ALREADY_CLOSED"));
        assertThat(deciding(requester, CLOSED, PROPOSED, DECLINED)).isEqualTo(NONE);
        assertThat(SplitRule.mayDecide(requester, requester.account(), OPEN)).isTrue();
        assertThat(SplitRule.mayDecide(requester, requester.account(), CLOSED)).isFalse();
        assertThat(SplitRule.mayDecide(engineer, requester.account(), OPEN)).isFalse();
    }

    private Optional<Refusal> deciding(Caller caller, Status whole, State decided, State wanted) {
        return SplitRule.objectionToDeciding(caller, requester.account(), whole, decided, wanted);
    }

    private static Refusal roles(String roles) {
        return new Refusal("ROLE_REQUIRED", Map.of("roles", roles));
    }
}
