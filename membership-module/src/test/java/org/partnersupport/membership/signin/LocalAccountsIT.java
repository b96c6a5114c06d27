package org.partnersupport.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnersupport.testing.Refusals.refused;
import static org.partnersupport.testing.Refusals.tried;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.LocalAccounts;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.People;
import org.partnersupport.membership.api.People.Newcomer;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.api.Sessions;
import org.partnersupport.membership.api.Tokens;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.testing.HandMadeBeans;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.TestSettings;
import org.partnersupport.testing.UnitOfWork;

/** Passwords of ours, set by their owners alone. */
class LocalAccountsIT {
    private static final TestDatabase DATABASE = TestDatabase.migrated("membership");
    private static final UnitOfWork WORK = new UnitOfWork(DATABASE);
    private static final String GOOD = "a kite over the harbour";
    private static final String BETTER = "two kites over the harbour";
    private static final String ADDRESS = "192.0.2.9";

    private final MembershipFixture given = new MembershipFixture(DATABASE);
    private final TestClock clock = TestClock.on(LocalDate.of(2026, 11, 28));
    private final HandMadeBeans beans = beans(WORK, clock, Map.of());
    private final LocalAccounts local = WORK.transactional(LocalAccounts.class, beans.get(LocalAccounts.class));
    private final People people = WORK.transactional(People.class, beans.get(People.class));
    private final Tokens tokens = WORK.transactional(Tokens.class, beans.get(Tokens.class));
    private final Sessions sessions = WORK.transactional(Sessions.class, beans.get(Sessions.class));
    private final Organisation here = given.partner();
    private final Caller admin = given.member(here, Role.GLOBAL_ADMIN);

    @Test
    @DisplayName("TC-059, ID-2: somebody who was invited sets a password by a link that is good once, for 72 hours")
    void invited() {
        var person = people.invite(
                admin, new Newcomer(" Hanako@Aoba.Example ", "山田 花子", "ja", Set.of(Role.ADMIN_AGENT), null));
        assertThat(person.organisation()).isEqualTo(here.id());
        assertThat(hash(person.account())).isZero();

        var link = local.linkFor(admin, person.account());
        clock.move(Duration.ofDays(3).minusSeconds(1));
        assertThat(local.holderOf(link.token()).orElseThrow().username()).isEqualTo("hanako@aoba.example");
        local.setByLink(link.token(), GOOD, ADDRESS);

        assertThat(hash(person.account())).isEqualTo(1);
        assertThat(refused(() -> local.setByLink(link.token(), BETTER, ADDRESS)))
                .isEqualTo("LINK_NOT_GOOD");
        assertThat(refused(() ->
                        people.invite(admin, new Newcomer("hanako@aoba.example", "another", null, Set.of(), null))))
                .isEqualTo("USERNAME_TAKEN");
    }

    @Test
    @DisplayName(
            "TC-059: a link for a new password is good for 30 minutes, voided by a newer one, and stored as a digest")
    void reset() {
        var person = withPassword();
        var old = local.linkFor(admin, person.account());
        var link = local.linkFor(admin, person.account());
        assertThat(local.holderOf(old.token())).isEmpty();
        assertThat(given.number(
                        "SELECT count(*) FROM membership.password_link WHERE digest = sha256(CAST(? AS bytea))",
                        link.token()))
                .isEqualTo(1);

        clock.move(Duration.ofMinutes(30).minusSeconds(1));
        assertThat(local.holderOf(link.token())).isPresent();
        clock.move(Duration.ofSeconds(1));
        assertThat(local.holderOf(link.token())).isEmpty();
        assertThat(refused(() -> local.setByLink(link.token(), BETTER, ADDRESS)))
                .isEqualTo("LINK_NOT_GOOD");
        assertThat(refused(() -> local.setByLink("x".repeat(43), BETTER, ADDRESS)))
                .isEqualTo("LINK_NOT_GOOD");
    }

    @Test
    @DisplayName("TC-054, TC-059: a password set by link ends all sessions and tokens; a bad one uses no link up")
    void resetEndsAll() {
        var person = withPassword();
        var session = sessions.begin(person.account(), null);
        var token = tokens.issueFor(person.account()).token();
        var link = local.linkFor(admin, person.account());

        assertThat(refused(() -> local.setByLink(link.token(), "password1", ADDRESS)))
                .isEqualTo("PASSWORD_COMMON");
        assertThat(sessions.callerOf(session)).isPresent();
        local.setByLink(link.token(), BETTER, ADDRESS);
        assertThat(sessions.callerOf(session)).isEmpty();
        assertThat(tokens.callerOf(token)).isEmpty();
    }

    @Test
    @DisplayName("TC-031, TC-059: a link is good for as long as whoever made it administers the account")
    void makersGo() {
        var colleague = given.member(here);
        var disabled = given.member(here, Role.GLOBAL_ADMIN);
        var ofDisabled = local.linkFor(disabled, colleague.account());
        assertThat(local.holderOf(ofDisabled.token())).isPresent();
        given.disable(disabled);
        assertThat(local.holderOf(ofDisabled.token())).isEmpty();
        assertThat(refused(() -> local.setByLink(ofDisabled.token(), GOOD, ADDRESS)))
                .isEqualTo("LINK_NOT_GOOD");

        var demoted = given.member(here, Role.GLOBAL_ADMIN);
        var ofDemoted = local.linkFor(demoted, colleague.account());
        given.execute("DELETE FROM membership.account_role WHERE account_id = ?", demoted.account());
        assertThat(local.holderOf(ofDemoted.token())).isEmpty();

        assertThat(local.holderOf(local.linkFor(given.vendor(Role.PROGRAM_MANAGER), colleague.account())
                        .token()))
                .isPresent();
    }

    @Test
    @DisplayName("TC-123: of twenty who use one link at once, one sets the password")
    void atOnce() {
        var link = local.linkFor(admin, given.member(here).account());
        var clients = Executors.newFixedThreadPool(20);
        try {
            var outcomes = IntStream.range(0, 20)
                    .mapToObj(one -> CompletableFuture.supplyAsync(
                            () -> tried(() -> local.setByLink(link.token(), GOOD + one, ADDRESS)), clients))
                    .toList();
            assertThat(outcomes.stream().map(CompletableFuture::join).filter("done"::equals))
                    .hasSize(1);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    @DisplayName("TC-054: changing needs the present password, and ends other sessions and tokens of sign-ins")
    void changing() {
        var person = withPassword();
        var other = sessions.begin(person.account(), null);
        var mine = sessions.begin(person.account(), null);
        var token = tokens.issueFor(person.account()).token();

        assertThat(refused(() -> local.change(person, mine, BETTER, BETTER, ADDRESS)))
                .isEqualTo("WRONG_PASSWORD");
        assertThat(refused(() -> local.change(person, mine, GOOD, "short", ADDRESS)))
                .isEqualTo("PASSWORD_TOO_SHORT");
        assertThat(sessions.callerOf(other)).isPresent();
        local.change(person, mine, GOOD, BETTER + " ", ADDRESS);

        assertThat(sessions.callerOf(other)).isEmpty();
        assertThat(sessions.callerOf(mine)).isPresent();
        assertThat(tokens.callerOf(token)).isEmpty();
        assertThat(refused(() -> local.change(person, mine, BETTER, GOOD, ADDRESS)))
                .as("the space at the end belongs to it")
                .isEqualTo("WRONG_PASSWORD");
        local.change(person, mine, BETTER + " ", GOOD, ADDRESS);
    }

    @Test
    @DisplayName("TC-044: the present password cannot be guessed without end")
    void guessing() {
        var person = withPassword();
        for (var i = 0; i < PasswordSignIn.PER_ACCOUNT; i++) {
            assertThat(refused(() -> local.change(person, null, "wrong", BETTER, ADDRESS)))
                    .isEqualTo("WRONG_PASSWORD");
        }
        assertThat(refused(() -> local.change(person, null, GOOD, BETTER, ADDRESS)))
                .isEqualTo("TOO_MANY_ATTEMPTS");
        refused(() -> local.change(person, null, GOOD, BETTER, ADDRESS));
        assertThat(audited("PASSWORD_REFUSED", person.account())).isEqualTo(PasswordSignIn.PER_ACCOUNT);
        assertThat(audited("PASSWORD_LIMITED", person.account()))
                .as("once in a window")
                .isEqualTo(1);
        clock.move(PasswordSignIn.WINDOW);
        local.change(person, null, GOOD, BETTER, ADDRESS);
    }

    @Test
    @DisplayName(
            "TC-059, issue 4: links that are not good are in the audit, so is that there were too many, and neither fills it")
    void badLinksAreWrittenDown() {
        var before = audited("PASSWORD_LINK_REFUSED", null);
        var limited = audited("SIGN_IN_LIMITED", null);
        var from = UUID.randomUUID().toString();
        for (var i = 0; i < AddressLimit.MOST; i++) {
            assertThat(refused(() -> local.setByLink("x".repeat(43), BETTER, from)))
                    .isEqualTo("LINK_NOT_GOOD");
        }
        for (var i = 0; i < 3; i++) {
            assertThat(refused(() -> local.setByLink("x".repeat(43), BETTER, from)))
                    .isEqualTo("TOO_MANY_ATTEMPTS");
        }
        assertThat(audited("PASSWORD_LINK_REFUSED", null) - before).isEqualTo(AddressLimit.MOST_ENTRIES);
        assertThat(audited("SIGN_IN_LIMITED", null) - limited).isEqualTo(1);
    }

    @Test
    @DisplayName("TC-029, ID-2: who administers an account makes its link, nobody else; not for oneself, not for the"
            + " disabled, not for whom a provider vouches")
    void whoMakesLinks() {
        var member = given.member(here);
        var manager = given.vendor(Role.PROGRAM_MANAGER);
        var disabled = given.member(here);
        given.disable(disabled);
        var vouched = given.vouched(given.member(here));

        assertThat(refused(() -> local.linkFor(given.member(here, Role.PARTNER_ADMIN), member.account())))
                .isEqualTo("ROLE_REQUIRED");
        assertThat(refused(() -> local.linkFor(given.member(given.partner(), Role.GLOBAL_ADMIN), member.account())))
                .isEqualTo("UNKNOWN_PERSON");
        assertThat(refused(() -> local.linkFor(admin, admin.account()))).isEqualTo("OWN_PASSWORD");
        assertThat(refused(() -> local.linkFor(admin, disabled.account()))).isEqualTo("PERSON_DISABLED");
        assertThat(refused(() -> local.linkFor(admin, vouched.account()))).isEqualTo("SIGNS_IN_ELSEWHERE");
        var link = local.linkFor(manager, member.account());
        people.disable(admin, member.account());
        assertThat(local.holderOf(link.token())).isEmpty();
        people.enable(admin, member.account());
        assertThat(refused(() -> local.setByLink(link.token(), GOOD, ADDRESS)))
                .as("nor is it good again")
                .isEqualTo("LINK_NOT_GOOD");
    }

    @Test
    @DisplayName(
            "ID-2: an invitation is for the own organisation with roles that fit; a programme manager invites for any")
    void whoIsInvited() {
        var elsewhere = given.partner();
        var manager = given.vendor(Role.PROGRAM_MANAGER);

        assertThat(refused(() -> people.invite(admin, newcomer(Set.of(), elsewhere.id()))))
                .isEqualTo("UNKNOWN_ORGANISATION");
        assertThat(refused(() -> people.invite(admin, newcomer(Set.of(Role.SUPPORT_ENGINEER), null))))
                .isEqualTo("ROLE_NOT_ASSIGNABLE");
        assertThat(refused(() -> people.invite(given.member(here, Role.PARTNER_ADMIN), newcomer(Set.of(), null))))
                .isEqualTo("ROLE_REQUIRED");
        assertThat(refused(() -> people.invite(admin, new Newcomer("\u0000", "n", null, Set.of(), null))))
                .isEqualTo("INVALID_USERNAME");
        assertThat(people.invite(manager, newcomer(Set.of(Role.GLOBAL_ADMIN), elsewhere.id()))
                        .organisation())
                .isEqualTo(elsewhere.id());
        assertThat(people.invite(manager, newcomer(Set.of(Role.SUPPORT_ENGINEER), null))
                        .organisation())
                .isNull();
    }

    @Test
    @DisplayName("where local accounts are off, there is no way to a password")
    void off() {
        var here = beans(WORK, clock, Map.of(Settings.LOCAL_ACCOUNTS, "false"));
        var closed = WORK.transactional(LocalAccounts.class, here.get(LocalAccounts.class));
        var person = withPassword();
        var link = local.linkFor(admin, person.account());

        assertThat(closed.hasPassword(person)).isFalse();
        assertThat(closed.holderOf(link.token())).isEmpty();
        assertThat(refused(() -> closed.setByLink(link.token(), GOOD, ADDRESS))).isEqualTo("LINK_NOT_GOOD");
        assertThat(refused(() -> closed.linkFor(admin, person.account()))).isEqualTo("LOCAL_ACCOUNTS_OFF");
        assertThat(refused(() -> closed.change(person, null, GOOD, BETTER, ADDRESS)))
                .isEqualTo("LOCAL_ACCOUNTS_OFF");
        assertThat(refused(() -> here.get(People.class).invite(admin, newcomer(Set.of(), null))))
                .isEqualTo("LOCAL_ACCOUNTS_OFF");
    }

    @Test
    @DisplayName(
            "TC-115: a production begins with a link for the manager it names, for the owner of the files alone, until"
                    + " the password is set")
    void firstManager(@TempDir Path directory) throws Exception {
        var database = TestDatabase.migrated("membership");
        var work = new UnitOfWork(database);
        var beans = beans(
                work,
                clock,
                Map.of(
                        Settings.DB_URL,
                        database.url(),
                        Settings.LOCAL_ACCOUNTS,
                        "true",
                        Settings.FIRST_MANAGER,
                        "Boss@Vendor.example",
                        Settings.DATA,
                        directory.toString()));
        var task = beans.get(FirstManager.class);
        work.run(task::run);
        work.run(task::run);

        var note = directory.resolve("first-manager.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(note)))
                .isEqualTo("rw-------");
        var token = Files.readString(note).replaceAll("(?s).*token=", "").strip();
        var closed = work.transactional(LocalAccounts.class, beans.get(LocalAccounts.class));
        closed.setByLink(token, GOOD, ADDRESS);
        work.run(task::run);
        assertThat(note).doesNotExist();
        assertThat(new MembershipFixture(database).number("""
                SELECT count(*) FROM membership.account a JOIN membership.account_role r ON r.account_id = a.id
                WHERE a.username = 'boss@vendor.example' AND r.role = 'PROGRAM_MANAGER'""")).isEqualTo(1);
    }

    private Newcomer newcomer(Set<Role> roles, @Nullable UUID organisation) {
        return new Newcomer(UUID.randomUUID() + "@new.example", "New", null, roles, organisation);
    }

    private Caller withPassword() {
        var person = given.member(here);
        given.execute(
                "INSERT INTO membership.credential (account_id, password_hash) VALUES (?, ?)",
                person.account(),
                Passwords.hash(GOOD));
        return person;
    }

    /** @param by null: nobody signed in */
    private long audited(String action, @Nullable UUID by) {
        return given.number(
                "SELECT count(*) FROM membership.audit WHERE action = ? AND coalesce(CAST(actor AS text), '-') = ?",
                action,
                by == null ? "-" : by.toString());
    }

    private long hash(UUID account) {
        return given.number("SELECT count(*) FROM membership.credential WHERE account_id = ?", account);
    }

    private static HandMadeBeans beans(UnitOfWork work, Clock clock, Map<String, String> settings) {
        var beans = new HandMadeBeans(work)
                .with(Clock.class, clock)
                .with(Settings.class, TestSettings.of(settings))
                .of(
                        "org.partnersupport.membership.people.ManagePeople",
                        "org.partnersupport.membership.account.AccountDirectory",
                        "org.partnersupport.membership.account.ApiTokens",
                        "org.partnersupport.membership.account.PortalSessions",
                        "org.partnersupport.membership.attempt.CountedAttempts",
                        "org.partnersupport.membership.audit.AuditLog",
                        "org.partnersupport.membership.factor.SecondSteps",
                        "org.partnersupport.membership.vault.Keyring",
                        "org.partnersupport.membership.signin.LocalPasswords");
        // what the container does: nothing here runs in a transaction of a use case that a refusal would roll back
        return beans.with(AttemptLimit.class, work.requiringNew(AttemptLimit.class, beans.get(AttemptLimit.class)))
                .with(Audit.class, work.requiringNew(Audit.class, beans.get(Audit.class)));
    }
}
