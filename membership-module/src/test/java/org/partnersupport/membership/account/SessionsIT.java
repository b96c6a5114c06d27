package org.partnersupport.membership.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.api.Sessions;
import org.partnersupport.membership.api.Sessions.Open;
import org.partnersupport.membership.api.Sessions.Vouched;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.TestSettings;
import org.partnersupport.testing.UnitOfWork;

class SessionsIT {
    private static final TestDatabase DATABASE = TestDatabase.migrated("membership");
    private static final UnitOfWork WORK = new UnitOfWork(DATABASE);
    private static final String ISSUER = "https://work.example";

    private final MembershipFixture given = new MembershipFixture(DATABASE);
    private final TestClock clock = TestClock.on(LocalDate.of(2026, 11, 22));
    private final List<String> audited = new ArrayList<>();
    private final Sessions sessions = sessions();

    @Test
    @DisplayName("TC-020: a session is its account as it is now, and nobody's once the account is disabled")
    void asItIsNow() {
        var caller = given.member(given.partner(), Role.GLOBAL_ADMIN);
        var session = sessions.begin(caller.account(), null);
        assertThat(sessions.callerOf(session)).contains(caller);
        given.takeRoleAway(caller, Role.GLOBAL_ADMIN);
        assertThat(sessions.callerOf(session))
                .map(Caller::roles)
                .hasValueSatisfying(roles -> assertThat(roles).isEmpty());
        given.disable(caller);
        assertThat(sessions.callerOf(session)).isEmpty();
        assertThat(sessions.callerOf(UUID.randomUUID())).isEmpty();
    }

    @Test
    @DisplayName("a session ends at its time, however busy it is, and is cleared away when others begin")
    void ends() {
        var account = given.person().account();
        var session = sessions.begin(account, null);
        clock.move(Duration.ofHours(12).minusSeconds(1));
        assertThat(sessions.callerOf(session)).isPresent();
        clock.move(Duration.ofSeconds(1));
        assertThat(sessions.callerOf(session)).isEmpty();
        sessions.begin(given.person().account(), null);
        assertThat(given.number("SELECT count(*) FROM membership.portal_session WHERE account_id = ?", account))
                .isZero();
    }

    @Test
    @DisplayName("TC-050, TC-054: one session ends alone; all others of an account end without the one that is kept")
    void endedByChoice() {
        var account = given.person().account();
        var one = sessions.begin(account, null);
        var other = sessions.begin(account, null);
        var kept = sessions.begin(account, null);
        var stranger = sessions.begin(given.person().account(), null);

        sessions.end(one);
        sessions.end(one);
        assertThat(sessions.callerOf(one)).isEmpty();
        assertThat(sessions.callerOf(other)).isPresent();

        sessions.endAllOf(account, kept);
        assertThat(sessions.callerOf(other)).isEmpty();
        assertThat(sessions.callerOf(kept)).isPresent();
        sessions.endAllOf(account, null);
        assertThat(sessions.callerOf(kept)).isEmpty();
        assertThat(sessions.callerOf(stranger)).isPresent();
    }

    @Test
    @DisplayName(
            "TC-055: who one is counts as shown when a provider says it was, when the session began without it, and never later than now")
    void proven() {
        var account = given.person().account();
        var now = clock.instant();
        var mine = sessions.begin(account, null);
        var before = sessions.begin(account, new Vouched(ISSUER, "s5", null, now.minus(Duration.ofMinutes(14))));
        var longAgo = sessions.begin(account, new Vouched(ISSUER, "s5", null, now.minus(Duration.ofHours(3))));
        var ahead = sessions.begin(account, new Vouched(ISSUER, "s5", null, now.plus(Duration.ofHours(3))));

        assertThat(List.of(mine, before, ahead)).allMatch(sessions::provenLately);
        assertThat(sessions.provenLately(longAgo)).isFalse();
        clock.move(Duration.ofMinutes(2));
        assertThat(sessions.provenLately(before)).isFalse();
        clock.move(Duration.ofMinutes(13));
        assertThat(List.of(mine, ahead))
                .as("after exactly a quarter of an hour")
                .allMatch(sessions::provenLately);
        clock.move(Duration.ofSeconds(1));
        assertThat(List.of(mine, ahead)).noneMatch(sessions::provenLately);
        assertThat(sessions.provenLately(UUID.randomUUID())).isFalse();
    }

    @Test
    @DisplayName("TC-054: people see their own sessions that go on, and end all others")
    void ownSessions() {
        var caller = given.person();
        var early = sessions.begin(caller.account(), new Vouched(ISSUER, "s9", null, null));
        clock.move(Duration.ofMinutes(5));
        var here = sessions.begin(caller.account(), null);
        sessions.begin(given.person().account(), null);

        assertThat(sessions.openOf(caller.account())).extracting(Open::session).containsExactly(here, early);
        assertThat(sessions.openOf(caller.account())).extracting(Open::issuer).containsExactly(null, ISSUER);
        sessions.endOthers(caller, here);
        assertThat(sessions.openOf(caller.account())).singleElement().satisfies(left -> {
            assertThat(left.session()).isEqualTo(here);
            assertThat(left.endsAt()).isEqualTo(left.begunAt().plus(Duration.ofHours(12)));
        });
        assertThat(audited).containsExactly("SESSIONS_ENDED " + caller.account());
        clock.move(Duration.ofHours(13));
        assertThat(sessions.openOf(caller.account())).isEmpty();
    }

    @Test
    @DisplayName("a provider ends what it vouched for, one session of its own or all of an account, and nothing else")
    void endedByProvider() {
        var account = given.person().account();
        var mine = sessions.begin(account, new Vouched(ISSUER, "s1", "p1", null));
        var second = sessions.begin(account, new Vouched(ISSUER, "s1", "p2", null));
        var elsewhere = sessions.begin(account, new Vouched("https://other.example", "s1", "p1", null));
        var unvouched = sessions.begin(account, null);
        assertThat(sessions.vouchedFor(mine)).contains(new Vouched(ISSUER, "s1", "p1", clock.instant()));
        assertThat(sessions.vouchedFor(unvouched)).isEmpty();

        sessions.endVouchedFor(ISSUER, null, "p1");
        assertThat(sessions.callerOf(mine)).isEmpty();
        assertThat(sessions.callerOf(second)).isPresent();
        assertThat(audited).containsExactly("SESSIONS_ENDED_BY_PROVIDER " + account);
        sessions.endVouchedFor(ISSUER, "s2", "p2");
        assertThat(audited).as("none of its ended").hasSize(1);
        assertThat(sessions.callerOf(second)).isPresent();
        sessions.endVouchedFor(ISSUER, "s1", null);
        assertThat(sessions.callerOf(second)).isEmpty();
        assertThat(sessions.callerOf(elsewhere)).isPresent();
        assertThat(sessions.callerOf(unvouched)).isPresent();
        assertThatThrownBy(() -> sessions.endVouchedFor(ISSUER, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Sessions sessions() {
        var bean = new PortalSessions();
        bean.sql = WORK.sql();
        bean.settings = TestSettings.defaults();
        bean.clock = clock;
        bean.audit = (actor, organisation, action, subject, detail) -> audited.add(action + " " + subject);
        return WORK.transactional(Sessions.class, bean);
    }
}
