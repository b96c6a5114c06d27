package org.partnersupport.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.ProviderSignIn;
import org.partnersupport.membership.api.ProviderSignIn.Identity;
import org.partnersupport.membership.api.ProviderSignIn.Sent;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.api.SignIn.Outcome;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.testing.HandMadeBeans;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.TestSettings;
import org.partnersupport.testing.UnitOfWork;

class VouchedSignInIT {
    private static final TestDatabase DATABASE = TestDatabase.migrated("membership");
    private static final UnitOfWork WORK = new UnitOfWork(DATABASE);
    private static final String ISSUER = "https://work.example/realms/partners";

    private final MembershipFixture given = new MembershipFixture(DATABASE);
    private final TestClock clock = TestClock.on(LocalDate.of(2026, 11, 22));
    private final List<String> audited = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final ProviderSignIn signIn = signIn();
    private final Organisation organisation = given.partner();
    private final String subject = UUID.randomUUID().toString();

    @Test
    @DisplayName(
            "ID-1: the first sign-in makes the account, with kind, organisation and roles as the provider says; each later one finds it")
    void madeOnce() {
        var first = signedIn(identity(organisation, Set.of(Role.GLOBAL_ADMIN)));
        assertThat(first.kind()).isEqualTo(AccountKind.WORK);
        assertThat(first.organisation()).isEqualTo(organisation);
        assertThat(first.roles()).containsExactly(Role.GLOBAL_ADMIN);
        assertThat(first.displayName()).isEqualTo("髙﨑 花子");
        assertThat(signedIn(identity(organisation, Set.of(Role.GLOBAL_ADMIN)))).isEqualTo(first);
        assertThat(signIn.known(ISSUER, subject)).contains(first);
        assertThat(signIn.known("https://other.example", subject)).isEmpty();
        var account = first.account();
        assertThat(audited)
                .as("what changes is told, once")
                .containsExactly(
                        "ACCOUNT_VOUCHED " + account,
                        "ORGANISATION_JOINED " + account,
                        "ROLES_VOUCHED " + account,
                        "SIGNED_IN " + account,
                        "SIGNED_IN " + account);
    }

    @Test
    @DisplayName(
            "TC-020, ID-2: what the provider takes away is gone at the next sign-in; roles kept here stay where it says none")
    void broughtToWhatItSays() {
        given.vouched(given.member(organisation, Role.GLOBAL_ADMIN));
        var account = signedIn(identity(organisation, Set.of(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT)))
                .account();
        assertThat(signedIn(identity(organisation, null)).roles())
                .containsExactlyInAnyOrder(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT);
        assertThat(signedIn(identity(organisation, Set.of(Role.ADMIN_AGENT))).roles())
                .containsExactly(Role.ADMIN_AGENT);

        var next = given.partner();
        var moved = signedIn(identity(next, Set.of(Role.ADMIN_AGENT)));
        assertThat(moved.account()).isEqualTo(account);
        assertThat(moved.organisation()).isEqualTo(next);
        assertThat(signedIn(identity(null, Set.of(Role.ADMIN_AGENT)))).satisfies(left -> {
            assertThat(left.organisation()).isNull();
            assertThat(left.roles()).isEmpty();
        });
    }

    @Test
    @DisplayName("ID-2: who is moved to another organisation leaves the roles there, also where roles are given here")
    void rolesStayBehind() {
        var account = signedIn(identity(organisation, null)).account();
        give(account, Role.GLOBAL_ADMIN);
        give(account, Role.ADMIN_AGENT);
        assertThat(signedIn(identity(organisation, null)).roles())
                .as("nothing changed")
                .containsExactlyInAnyOrder(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT);
        audited.clear();

        var next = given.partner();
        assertThat(signedIn(identity(next, null))).satisfies(moved -> {
            assertThat(moved.account()).isEqualTo(account);
            assertThat(moved.organisation()).isEqualTo(next);
            assertThat(moved.roles()).isEmpty();
        });
        signedIn(identity(next, null));
        assertThat(told)
                .contains(
                        "ORGANISATION_LEFT %s %s".formatted(organisation.id(), ISSUER),
                        "ORGANISATION_JOINED %s %s".formatted(next.id(), ISSUER),
                        "ROLE_REMOVED %s GLOBAL_ADMIN".formatted(organisation.id()),
                        "ROLE_REMOVED %s ADMIN_AGENT".formatted(organisation.id()));
        assertThat(audited).as("each once").hasSize(6);

        give(account, Role.PARTNER_ADMIN);
        assertThat(signedIn(identity(null, null)).roles()).isEmpty();
        assertThat(signedIn(identity(next, null)).roles())
                .as("nor are they there on coming back")
                .isEmpty();
    }

    @Test
    @DisplayName(
            "ID-1, ID-2: the vendor's staff whom a provider puts into an organisation or calls personal are staff no more")
    void staffNoMore() {
        var account = signedIn(identity(null, null)).account();
        give(account, Role.PROGRAM_MANAGER);
        assertThat(signedIn(identity(null, null)).roles()).containsExactly(Role.PROGRAM_MANAGER);
        assertThat(signedIn(identity(organisation, null)).roles()).isEmpty();
        signedIn(identity(null, null));
        give(account, Role.SUPPORT_ENGINEER);
        told.clear();

        var personal = new Identity(ISSUER, subject, AccountKind.PERSONAL, subject, "髙﨑 花子", null, null);
        assertThat(signedIn(personal)).satisfies(now -> {
            assertThat(now.kind()).isEqualTo(AccountKind.PERSONAL);
            assertThat(now.roles()).isEmpty();
        });
        signedIn(personal);
        assertThat(told)
                .filteredOn(entry -> !entry.startsWith("SIGNED_IN"))
                .containsExactly("KIND_CHANGED null PERSONAL " + ISSUER, "ROLE_REMOVED null SUPPORT_ENGINEER");
    }

    @Test
    @DisplayName(
            "ID-2: a role that an account of its place never holds is gone at the next sign-in, wherever it came from")
    void strangeRoles() {
        var account = signedIn(identity(organisation, null)).account();
        give(account, Role.PROGRAM_MANAGER);
        give(account, Role.ADMIN_AGENT);
        assertThat(signedIn(identity(organisation, null)).roles()).containsExactly(Role.ADMIN_AGENT);
    }

    @Test
    @DisplayName(
            "TC-029, ID-2: from the last admin who can sign in a provider does not take that role; that is told once")
    void theLastOneStays() {
        var account =
                signedIn(identity(organisation, Set.of(Role.GLOBAL_ADMIN))).account();
        var invited = given.member(organisation, Role.GLOBAL_ADMIN);
        given.disable(given.vouched(given.member(organisation, Role.GLOBAL_ADMIN)));
        given.vouched(given.member(given.partner(), Role.GLOBAL_ADMIN));
        told.clear();

        for (var i = 0; i < 3; i++) {
            assertThat(signedIn(identity(organisation, Set.of(Role.ADMIN_AGENT)))
                            .roles())
                    .containsExactlyInAnyOrder(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT);
        }
        assertThat(told)
                .filteredOn(entry -> !entry.startsWith("SIGNED_IN"))
                .containsExactlyInAnyOrder(
                        "ROLE_KEPT %s GLOBAL_ADMIN".formatted(organisation.id()),
                        "ROLES_VOUCHED %s ADMIN_AGENT".formatted(organisation.id()));
        signedIn(identity(organisation, Set.of(Role.GLOBAL_ADMIN)));
        signedIn(identity(organisation, Set.of()));
        assertThat(told)
                .as("said again, and taken again")
                .filteredOn(entry -> entry.startsWith("ROLE_KEPT"))
                .hasSize(2);

        given.withPassword(invited);
        assertThat(signedIn(identity(organisation, Set.of(Role.ADMIN_AGENT))).roles())
                .containsExactly(Role.ADMIN_AGENT);
        assertThat(signedIn(identity(given.partner(), Set.of())).account()).isEqualTo(account);
    }

    @Test
    @DisplayName("ID-2: who leaves the organisation leaves it, also as its last admin; a disabled one is nobody's last")
    void theLastOneMayLeave() {
        signedIn(identity(organisation, Set.of(Role.GLOBAL_ADMIN)));
        assertThat(signedIn(identity(given.partner(), Set.of())).roles()).isEmpty();
        var disabled = signedIn(identity(organisation, Set.of(Role.GLOBAL_ADMIN)));
        given.disable(disabled);
        signIn.signIn(identity(organisation, Set.of()), "192.0.2.7");
        assertThat(given.number(
                        "SELECT count(*) FROM membership.account_role WHERE account_id = ?", disabled.account()))
                .isZero();
    }

    @RepeatedTest(20)
    @DisplayName("TC-029: admins from whom a provider takes the role at the same instant leave one")
    void takenAtTheSameInstant() {
        var many = 4;
        var start = new CyclicBarrier(many);
        IntStream.range(0, many).forEach(i -> signedIn(of("s" + i + subject, Set.of(Role.GLOBAL_ADMIN))));
        var clients = Executors.newFixedThreadPool(many);
        try {
            IntStream.range(0, many)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                await(start);
                                return signedIn(of("s" + i + subject, Set.of()));
                            },
                            clients))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            clients.shutdownNow();
        }
        assertThat(given.number("""
                SELECT count(*) FROM membership.account_role r JOIN membership.member m ON m.account_id = r.account_id
                WHERE m.organisation_id = ? AND r.role = 'GLOBAL_ADMIN'""", organisation.id())).isEqualTo(1);
    }

    @Test
    @DisplayName("ID-2: a provider makes nobody of an organisation the vendor's staff, and nobody without one an admin")
    void onlyFittingRoles() {
        assertThat(signedIn(identity(organisation, Set.of(Role.values()))).roles())
                .containsExactlyInAnyOrder(Role.GLOBAL_ADMIN, Role.PARTNER_ADMIN, Role.ADMIN_AGENT);
        assertThat(signedIn(identity(null, Set.of(Role.values()))).roles())
                .containsExactlyInAnyOrder(Role.PROGRAM_MANAGER, Role.SUPPORT_ENGINEER);
    }

    @Test
    @DisplayName("TC-057: the same name from another provider, or beside a local account, is another account")
    void namesAreNoKeys() {
        var local = given.member(organisation, Role.GLOBAL_ADMIN);
        var first = signedIn(named(ISSUER, local.username()));
        var second = signedIn(named("https://evil.example", local.username()));
        var third = signedIn(new Identity(
                "https://evil.example", "another", AccountKind.PERSONAL, local.username(), "E", null, null));

        assertThat(Set.of(local.account(), first.account(), second.account(), third.account()))
                .hasSize(4);
        assertThat(first.username()).isEqualTo(local.username() + " (work.example)");
        assertThat(second.username()).isEqualTo(local.username() + " (evil.example)");
        assertThat(third.username()).isEqualTo("another https://evil.example");
        assertThat(first.roles()).isEmpty();
    }

    @Test
    @DisplayName("an account that is disabled here stays out, whatever the provider says")
    void disabled() {
        given.disable(signedIn(identity(organisation, null)));
        assertThat(signIn.signIn(identity(organisation, null), "192.0.2.7")).isEqualTo(new Outcome.Refused());
        assertThat(signIn.known(ISSUER, subject)).isEmpty();
        assertThat(audited).last().asString().startsWith("SIGN_IN_REFUSED");
    }

    @Test
    @DisplayName("first sign-ins that come all at once make one account")
    void allAtOnce() {
        var clients = Executors.newFixedThreadPool(12);
        try {
            var accounts = IntStream.range(0, 12)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> signedIn(identity(organisation, Set.of())).account(), clients))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join);
            assertThat(accounts.distinct()).hasSize(1);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    @DisplayName("TC-056: what was sent comes back once, to the browser it went from, within ten minutes")
    void comesBackOnce() {
        signIn.sent("state-1" + subject, "browser", "work", "/benefits?tab=2");
        assertThat(signIn.cameBack("state-1" + subject, "another browser")).isEmpty();
        assertThat(signIn.cameBack("state-2" + subject, "browser")).isEmpty();
        assertThat(signIn.cameBack("state-1" + subject, "browser")).contains(new Sent("work", "/benefits?tab=2"));
        assertThat(signIn.cameBack("state-1" + subject, "browser")).isEmpty();

        signIn.sent("state-3" + subject, "browser", "work", "/");
        clock.move(SentAway.LONGEST);
        assertThat(signIn.cameBack("state-3" + subject, "browser")).isEmpty();
        assertThat(given.number(
                        "SELECT count(*) FROM membership.sign_in_attempt a WHERE a::text LIKE ?",
                        "%state-3" + subject + "%"))
                .isZero();
    }

    @Test
    @DisplayName(
            "TC-044: coming back without ever signing in is counted by address, with wrong passwords; a sign-in costs nothing")
    void comingBackIsCounted() {
        var address = "address-" + subject;
        for (var i = 0; i < AddressLimit.MOST; i++) {
            assertThat(signIn.comesBack(address)).isZero();
        }
        assertThat(signIn.comesBack(address)).isPositive();
        assertThat(signIn.comesBack(address)).isPositive();
        assertThat(audited).as("once in a window").containsExactly("SIGN_IN_LIMITED -");
        signIn.signIn(identity(organisation, null), address);
        assertThat(signIn.comesBack(address)).isZero();
        assertThat(signIn.comesBack(address)).isPositive();
    }

    @Test
    @DisplayName(
            "TC-044: who goes to a provider, which leaves a row behind, is counted by address; a sign-in costs nothing")
    void goingIsCounted() {
        var address = "address-" + subject;
        for (var i = 0; i < AddressLimit.MOST; i++) {
            assertThat(signIn.goes(address)).isZero();
        }
        assertThat(signIn.goes(address)).isPositive();
        assertThat(signIn.comesBack(address)).isZero();
        signIn.signIn(identity(organisation, null), address);
        assertThat(signIn.goes(address)).isZero();
        assertThat(signIn.goes(address)).isPositive();
    }

    @Test
    @DisplayName("issue 4: who comes back and is not signed in is in the audit, and no number of tries fills it")
    void refusalsAreWrittenDown() {
        for (var i = 0; i < 40; i++) {
            signIn.refused("work", "NOT_PROVEN", "one-" + subject);
        }
        assertThat(audited).hasSize(AddressLimit.MOST_ENTRIES).containsOnly("PROVIDER_SIGN_IN_REFUSED work");
        signIn.refused("work", "UNEXPECTED", "another-" + subject);
        assertThat(audited).hasSize(AddressLimit.MOST_ENTRIES + 1);
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Identity of(String subject, Set<Role> roles) {
        return new Identity(ISSUER, subject, AccountKind.WORK, subject, "E", "org-" + organisation.id(), roles);
    }

    private void give(UUID account, Role role) {
        given.execute("INSERT INTO membership.account_role (account_id, role) VALUES (?, ?)", account, role.name());
    }

    private Caller signedIn(Identity identity) {
        return ((Outcome.SignedIn) signIn.signIn(identity, "192.0.2.7")).caller();
    }

    private Identity identity(@Nullable Organisation of, @Nullable Set<Role> roles) {
        return new Identity(
                ISSUER,
                subject,
                AccountKind.WORK,
                subject + "@Aoba.example",
                "髙﨑 花子",
                of == null ? null : "org-" + of.id(),
                roles);
    }

    private Identity named(String issuer, String username) {
        return new Identity(issuer, subject, AccountKind.WORK, username, "E", null, null);
    }

    private ProviderSignIn signIn() {
        return WORK.transactional(
                ProviderSignIn.class,
                new HandMadeBeans(WORK)
                        .with(Clock.class, clock)
                        .with(Settings.class, TestSettings.defaults())
                        .with(Audit.class, (actor, organisation, action, what, detail) -> {
                            audited.add(action + " " + what);
                            told.add("%s %s %s".formatted(action, organisation, detail));
                        })
                        .of(
                                "org.partnersupport.membership.account.AccountDirectory",
                                "org.partnersupport.membership.attempt.CountedAttempts",
                                "org.partnersupport.membership.signin.VouchedSignIn")
                        .get(VouchedSignIn.class));
    }
}
