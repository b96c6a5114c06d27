package org.partnersupport.membership.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnersupport.testing.Refusals.refused;
import static org.partnersupport.testing.Refusals.tried;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.People;
import org.partnersupport.membership.api.People.Member;
import org.partnersupport.membership.api.People.Newcomer;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.api.Sessions;
import org.partnersupport.membership.api.Tokens;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.testing.HandMadeBeans;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.TestSettings;
import org.partnersupport.testing.UnitOfWork;

/** Who administers whom, against the real rows. */
class PeopleIT {
    private static final TestDatabase DATABASE = TestDatabase.migrated("membership");
    private static final UnitOfWork WORK = new UnitOfWork(DATABASE);
    private static final int ROUNDS = 40;

    private final MembershipFixture given = new MembershipFixture(DATABASE);
    private final HandMadeBeans beans = beans(Map.of());
    private final People people = WORK.transactional(People.class, beans.get(People.class));
    private final Tokens tokens = WORK.transactional(Tokens.class, beans.get(Tokens.class));
    private final Sessions sessions = WORK.transactional(Sessions.class, beans.get(Sessions.class));
    private final Organisation here = given.partner();
    private final Caller admin = given.member(here, Role.GLOBAL_ADMIN);
    private final Caller member = given.member(here);

    @Test
    @DisplayName("ID-2: an admin gives a role and takes it away, once each in the audit")
    void roles() {
        people.assign(admin, member.account(), Role.ADMIN_AGENT);
        people.assign(admin, member.account(), Role.ADMIN_AGENT);
        assertThat(people.one(admin, member.account()).roles()).containsExactly(Role.ADMIN_AGENT);

        people.withdraw(admin, member.account(), Role.ADMIN_AGENT);
        people.withdraw(admin, member.account(), Role.ADMIN_AGENT);
        assertThat(people.one(admin, member.account()).roles()).isEmpty();
        assertThat(audited("ROLE_ASSIGNED")).isEqualTo(1);
        assertThat(audited("ROLE_REMOVED")).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "TC-029, ID-2: partner admins, agents and members grant nothing, and nobody reaches another organisation")
    void whoMayNot() {
        var there = given.member(given.partner());

        for (var caller : List.of(
                given.member(here, Role.PARTNER_ADMIN), given.member(here, Role.ADMIN_AGENT), given.member(here))) {
            assertThat(refused(() -> people.assign(caller, member.account(), Role.GLOBAL_ADMIN)))
                    .isEqualTo("ROLE_REQUIRED");
            assertThat(refused(() -> people.disable(caller, member.account()))).isEqualTo("ROLE_REQUIRED");
        }
        for (var nobodyHere : List.of(there.account(), given.person().account(), UUID.randomUUID())) {
            assertThat(refused(() -> people.assign(admin, nobodyHere, Role.ADMIN_AGENT)))
                    .isEqualTo("UNKNOWN_PERSON");
            assertThat(refused(() -> people.disable(admin, nobodyHere))).isEqualTo("UNKNOWN_PERSON");
        }
        assertThat(refused(() -> people.one(given.person(), member.account()))).isEqualTo("UNKNOWN_PERSON");
        assertThat(refused(() -> people.one(given.vendor(Role.SUPPORT_ENGINEER), member.account())))
                .isEqualTo("UNKNOWN_PERSON");
        assertThat(refused(() -> people.of(admin, given.partner().id()))).isEqualTo("UNKNOWN_ORGANISATION");
    }

    @Test
    @DisplayName(
            "TC-029, ID-2: the vendor's roles are not for partners, nor partners' for the vendor's staff, nor any for"
                    + " personal accounts")
    void rolesOfTheOtherSide() {
        var manager = given.vendor(Role.PROGRAM_MANAGER);
        var staff = given.vendor();

        assertThat(refused(() -> people.assign(admin, member.account(), Role.PROGRAM_MANAGER)))
                .isEqualTo("ROLE_NOT_ASSIGNABLE");
        assertThat(refused(() -> people.assign(manager, staff.account(), Role.GLOBAL_ADMIN)))
                .isEqualTo("ROLE_NOT_ASSIGNABLE");
        assertThat(refused(() -> people.assign(manager, given.person().account(), Role.SUPPORT_ENGINEER)))
                .isEqualTo("ROLE_NOT_ASSIGNABLE");
        people.assign(manager, staff.account(), Role.SUPPORT_ENGINEER);
        people.assign(manager, member.account(), Role.GLOBAL_ADMIN);
        assertThat(people.one(admin, member.account()).roles()).containsExactly(Role.GLOBAL_ADMIN);
    }

    @Test
    @DisplayName("TC-029: the last admin who can sign in keeps the role and the account")
    void theLastOne() {
        var disabled = given.withPassword(given.member(here, Role.GLOBAL_ADMIN));
        given.disable(disabled);

        assertThat(refused(() -> people.withdraw(admin, admin.account(), Role.GLOBAL_ADMIN)))
                .isEqualTo("LAST_ADMIN");
        assertThat(refused(() -> people.disable(admin, admin.account()))).isEqualTo("LAST_ADMIN");

        people.enable(admin, disabled.account());
        people.withdraw(admin, admin.account(), Role.GLOBAL_ADMIN);
        assertThat(refused(() -> people.enable(admin, disabled.account())))
                .as("with the role of the request before")
                .isEqualTo("ROLE_REQUIRED");
    }

    @Test
    @DisplayName("TC-029: who was invited as an admin and never set a password is no other admin, nor who has one where"
            + " passwords are off")
    void whoCannotSignIn() {
        var invited = people.invite(
                admin, new Newcomer(UUID.randomUUID() + "@new.example", "New", null, Set.of(Role.GLOBAL_ADMIN), null));
        assertThat(refused(() -> people.withdraw(admin, admin.account(), Role.GLOBAL_ADMIN)))
                .isEqualTo("LAST_ADMIN");
        assertThat(refused(() -> people.disable(admin, admin.account()))).isEqualTo("LAST_ADMIN");

        given.execute(
                "INSERT INTO membership.credential (account_id, password_hash) VALUES (?, 'none')", invited.account());
        var withoutPasswords = people(Map.of(Settings.LOCAL_ACCOUNTS, "false"));
        assertThat(refused(() -> withoutPasswords.withdraw(admin, admin.account(), Role.GLOBAL_ADMIN)))
                .isEqualTo("LAST_ADMIN");
        var vouched = given.vouched(given.member(here, Role.GLOBAL_ADMIN));
        withoutPasswords.withdraw(admin, admin.account(), Role.GLOBAL_ADMIN);
        assertThat(refused(() -> withoutPasswords.withdraw(vouched, vouched.account(), Role.GLOBAL_ADMIN)))
                .isEqualTo("LAST_ADMIN");
        people.withdraw(vouched, vouched.account(), Role.GLOBAL_ADMIN);
    }

    @Test
    @DisplayName("TC-020: disabling ends all sessions and tokens for good; enabling gives the roles back alone")
    void disabling() {
        given.withPassword(given.member(here, Role.GLOBAL_ADMIN));
        var token = tokens.issueFor(admin.account()).token();
        var session = sessions.begin(admin.account(), null);
        assertThat(tokens.callerOf(token)).isPresent();
        assertThat(sessions.callerOf(session)).isPresent();
        var other = people.of(member, null).stream()
                .filter(one -> one.roles().contains(Role.GLOBAL_ADMIN)
                        && !one.account().equals(admin.account()))
                .findFirst()
                .orElseThrow();
        var acting =
                new Caller(other.account(), other.username(), "", other.kind(), other.roles(), here, null, "system");

        people.disable(acting, admin.account());
        assertThat(tokens.callerOf(token)).isEmpty();
        assertThat(people.of(member, null)).noneMatch(Member::disabled);
        assertThat(people.of(acting, null)).anyMatch(Member::disabled);

        people.enable(acting, admin.account());
        assertThat(tokens.callerOf(token)).isEmpty();
        assertThat(sessions.callerOf(session)).isEmpty();
        assertThat(people.one(acting, admin.account()).roles()).containsExactly(Role.GLOBAL_ADMIN);
    }

    @Test
    @DisplayName(
            "ID-5: a programme manager sees the vendor's staff and any organisation's people, others only their own")
    void whoIsSeen() {
        var manager = given.vendor(Role.PROGRAM_MANAGER);

        assertThat(people.of(manager, null)).extracting(Member::account).contains(manager.account());
        assertThat(people.of(manager, null)).allMatch(one -> one.organisation() == null);
        assertThat(people.of(manager, here.id()))
                .extracting(Member::account)
                .containsExactlyInAnyOrder(admin.account(), member.account());
        assertThat(people.organisations(manager)).extracting(Organisation::id).contains(here.id());
        assertThat(people.organisations(admin)).isEmpty();
        assertThat(people.of(given.person(), null)).isEmpty();
        assertThat(people.of(given.vendor(Role.SUPPORT_ENGINEER), null)).isEmpty();
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("TC-029: admins who demote or disable each other at the same instant leave one who can sign in")
    void atTheSameInstant() throws Exception {
        var organisation = given.partner();
        var admins = new ArrayList<Caller>();
        for (var i = 0; i < 4; i++) {
            admins.add(given.withPassword(given.member(organisation, Role.GLOBAL_ADMIN)));
        }
        var start = new CyclicBarrier(admins.size());
        var acts = new ArrayList<Callable<String>>();
        for (var i = 0; i < admins.size(); i++) {
            var actor = admins.get(i);
            var next = admins.get((i + 1) % admins.size());
            var disables = i % 2 == 0;
            acts.add(() -> {
                start.await();
                return tried(() -> {
                    if (disables) {
                        people.disable(actor, next.account());
                    } else {
                        people.withdraw(actor, next.account(), Role.GLOBAL_ADMIN);
                    }
                });
            });
        }
        var pool = Executors.newFixedThreadPool(admins.size());
        try {
            for (Future<String> outcome : pool.invokeAll(acts)) {
                assertThat(outcome.get()).isIn("done", "LAST_ADMIN", "ROLE_REQUIRED", "NOT_SIGNED_IN");
            }
        } finally {
            pool.shutdown();
        }
        assertThat(given.number("""
                SELECT count(*) FROM membership.account_role r JOIN membership.account a ON a.id = r.account_id
                JOIN membership.member m ON m.account_id = a.id
                WHERE m.organisation_id = ? AND r.role = 'GLOBAL_ADMIN' AND NOT a.disabled""", organisation.id())).isPositive();
    }

    private People people(Map<String, String> settings) {
        return WORK.transactional(People.class, beans(settings).get(People.class));
    }

    private static HandMadeBeans beans(Map<String, String> settings) {
        return new HandMadeBeans(WORK)
                .with(Clock.class, TestClock.on(LocalDate.of(2026, 11, 28)))
                .with(Settings.class, TestSettings.of(settings))
                .of(
                        "org.partnersupport.membership.people.ManagePeople",
                        "org.partnersupport.membership.account.AccountDirectory",
                        "org.partnersupport.membership.account.ApiTokens",
                        "org.partnersupport.membership.account.PortalSessions",
                        "org.partnersupport.membership.attempt.CountedAttempts",
                        "org.partnersupport.membership.audit.AuditLog",
                        "org.partnersupport.membership.factor.SecondSteps",
                        "org.partnersupport.membership.vault.Keyring");
    }

    private long audited(String action) {
        return given.number(
                "SELECT count(*) FROM membership.audit WHERE action = ? AND actor = ? AND subject = ?",
                action,
                admin.account(),
                member.account().toString());
    }
}
