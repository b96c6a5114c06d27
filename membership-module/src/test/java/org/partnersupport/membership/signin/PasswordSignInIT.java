package org.partnersupport.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.api.SecondStep;
import org.partnersupport.membership.api.SignIn.Outcome;
import org.partnersupport.membership.api.Vault;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.testing.HandMadeBeans;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.TestSettings;
import org.partnersupport.testing.UnitOfWork;

class PasswordSignInIT {
    private static final TestDatabase DATABASE = TestDatabase.migrated("membership");
    private static final UnitOfWork WORK = new UnitOfWork(DATABASE);
    private static final String PASSWORD = "four little words here";
    private static final String HASH = Passwords.hash(PASSWORD);

    private final MembershipFixture given = new MembershipFixture(DATABASE);
    private final Counting attempts = new Counting();
    private final List<String> audited = new CopyOnWriteArrayList<>();
    private final Set<UUID> disabled = new HashSet<>();
    private final Map<UUID, Caller> known = new HashMap<>();
    private final PasswordSignIn signIn = signIn();
    private final Caller caller = accountWithPassword();

    @Test
    @DisplayName("the right password signs in, is audited, and costs no attempt")
    void signedIn() {
        for (var i = 0; i < PasswordSignIn.PER_ACCOUNT + 1; i++) {
            assertThat(attempt(caller.username(), PASSWORD)).isEqualTo(new Outcome.SignedIn(caller));
        }
        assertThat(audited).allMatch(("SIGNED_IN " + caller.account() + " null " + caller.account())::equals);
        assertThat(attempts.used.values()).containsOnly(0);
    }

    @Test
    @DisplayName("right passwords that come all at once are no attempts too many")
    void allAtOnce() {
        var clients = Executors.newFixedThreadPool(24);
        try {
            var outcomes = IntStream.range(0, 24)
                    .mapToObj(client ->
                            CompletableFuture.supplyAsync(() -> attempt(caller.username(), PASSWORD), clients))
                    .toList();
            assertThat(outcomes).extracting(CompletableFuture::join).containsOnly(new Outcome.SignedIn(caller));
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    @DisplayName("a name is found however it is typed")
    void anyForm() {
        assertThat(attempt("  " + caller.username().toUpperCase(Locale.ROOT).replace('@', '＠') + "\u3000", PASSWORD))
                .isEqualTo(new Outcome.SignedIn(caller));
    }

    @Test
    @DisplayName("TC-045, TC-046: unknown name, wrong password, disabled account and stored hash are refused alike")
    void refusedAlike() {
        var gone = accountWithPassword();
        disabled.add(gone.account());

        assertThat(attempt("nobody@aoba.example", PASSWORD)).isEqualTo(new Outcome.Refused());
        assertThat(attempt(caller.username(), PASSWORD + " ")).isEqualTo(new Outcome.Refused());
        assertThat(attempt(caller.username(), HASH)).isEqualTo(new Outcome.Refused());
        assertThat(attempt(gone.username(), PASSWORD)).isEqualTo(new Outcome.Refused());
        assertThat(audited)
                .containsExactly("SIGN_IN_REFUSED null null -", refused(caller), refused(caller), refused(gone));
    }

    @Test
    @DisplayName("an account without a password cannot be signed in to with any")
    void noPassword() {
        var other = given.person();
        known.put(other.account(), other);
        assertThat(attempt(other.username(), PASSWORD)).isEqualTo(new Outcome.Refused());
    }

    @Test
    @DisplayName("TC-045: a refusal takes a hash's time whether the name exists or not")
    void similarEffort() {
        attempt("warm@aoba.example", "up");
        var wrong = fastest(caller.username());
        var unknown = fastest("nobody@aoba.example");
        assertThat(unknown).isBetween(wrong.dividedBy(2), wrong.multipliedBy(2));
    }

    @Test
    @DisplayName("TC-044: ten failures lock an account's name, known or not, even for the right password")
    void perAccount() {
        for (var name : List.of(caller.username(), "nobody@aoba.example")) {
            for (var i = 0; i < PasswordSignIn.PER_ACCOUNT; i++) {
                assertThat(attempt(name, "wrong")).isEqualTo(new Outcome.Refused());
            }
            assertThat(attempt(name, PASSWORD)).isEqualTo(new Outcome.TooManyAttempts(Duration.ofMinutes(15)));
        }
        attempt(caller.username(), "and on");
        assertThat(audited)
                .as("who goes on trying is written down once")
                .filteredOn(entry -> entry.startsWith("SIGN_IN_LIMITED"))
                .containsExactly(
                        "SIGN_IN_LIMITED null " + caller.party() + " " + caller.account(),
                        "SIGN_IN_LIMITED null null -");
    }

    @Test
    @DisplayName("TC-051: a password in the field of the name is counted, and written down nowhere")
    void typedIntoTheWrongField() {
        for (var i = 0; i <= PasswordSignIn.PER_ACCOUNT; i++) {
            attempt("Correct Horse", "battery staple");
        }
        assertThat(attempt("correct horse", "battery staple")).isInstanceOf(Outcome.TooManyAttempts.class);
        assertThat(attempts.used.keySet())
                .as("the name, the address, and that it was too often")
                .hasSize(3)
                .noneMatch(key -> key.contains("horse"));
        assertThat(audited).noneMatch(entry -> entry.contains("horse"));
    }

    @Test
    @DisplayName("TC-044: a hundred failures from one address end it there, and only there")
    void perAddress() {
        attempts.used.put("SIGN_IN_ADDRESS 192.0.2.7", AddressLimit.MOST);
        assertThat(attempt(caller.username(), PASSWORD)).isInstanceOf(Outcome.TooManyAttempts.class);
        assertThat(signIn.withPassword(caller.username(), PASSWORD, "192.0.2.8"))
                .isEqualTo(new Outcome.SignedIn(caller));
    }

    @Test
    @DisplayName("impossible names and passwords are refused without a hash, counted for the address")
    void impossible() {
        var start = cpu();
        for (var name : List.of("", "a\u0000b", "x".repeat(100_000))) {
            assertThat(attempt(name, PASSWORD)).isEqualTo(new Outcome.Refused());
        }
        for (var password : List.of("", "x".repeat(201), "x".repeat(1_000_000))) {
            for (var i = 0; i < 10; i++) {
                assertThat(attempt(caller.username(), password)).isEqualTo(new Outcome.Refused());
            }
        }
        assertThat(Duration.ofNanos(cpu() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(attempts.used).containsEntry("SIGN_IN_ADDRESS 192.0.2.7", 33);
    }

    @Test
    @DisplayName("TC-047: an older hash is made anew with the effort of today when its owner signs in, and only then")
    void madeAnew() {
        var older = "pbkdf2-sha512$1000$c2FsdA==$"
                + "TN8zahdrb45SlEs08dAeZZGiT7zA6NtGwb3L35Ku4zH9"
                + "p0s5uLSqSo9ssjhAB9lg/qGvtKvgIMFmDxorbppnmw==";
        given.execute(
                "UPDATE membership.credential SET password_hash = ? WHERE account_id = ?", older, caller.account());

        attempt(caller.username(), "パスワート");
        assertThat(outdated()).isEqualTo(1);
        assertThat(WORK.inTransaction(() -> attempt(caller.username(), "パスワード")))
                .isEqualTo(new Outcome.SignedIn(caller));
        assertThat(outdated()).isZero();
        assertThat(attempt(caller.username(), "パスワード")).isEqualTo(new Outcome.SignedIn(caller));
    }

    @Test
    @DisplayName("where local accounts are off, nobody signs in with a password and nothing is tried")
    void off() {
        signIn.settings = TestSettings.of(Map.of(Settings.LOCAL_ACCOUNTS, "false"));

        assertThat(attempt(caller.username(), PASSWORD)).isEqualTo(new Outcome.LocalAccountsOff());
        assertThat(attempts.used).isEmpty();
    }

    private long outdated() {
        return given.number(
                "SELECT count(*) FROM membership.credential WHERE account_id = ? AND password_hash LIKE 'pbkdf2-sha512%'",
                caller.account());
    }

    private Duration fastest(String username) {
        var best = Duration.ofDays(1);
        for (var i = 0; i < 4; i++) {
            var start = cpu();
            attempt(username, "wrong");
            var took = Duration.ofNanos(cpu() - start);
            best = took.compareTo(best) < 0 ? took : best;
        }
        return best;
    }

    /** Not the wall clock: other work on the machine must not decide a test. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String refused(Caller who) {
        return "SIGN_IN_REFUSED null " + who.party() + " " + who.account();
    }

    private Outcome attempt(String username, String password) {
        return signIn.withPassword(username, password, "192.0.2.7");
    }

    private Caller accountWithPassword() {
        var someone = given.account(
                given.partner(), AccountKind.WORK, UUID.randomUUID() + "@aoba.example", Role.GLOBAL_ADMIN);
        given.execute(
                "INSERT INTO membership.credential (account_id, password_hash) VALUES (?, ?)", someone.account(), HASH);
        known.put(someone.account(), someone);
        return someone;
    }

    private PasswordSignIn signIn() {
        var bean = new PasswordSignIn();
        bean.credentials = new Credentials();
        bean.credentials.sql = WORK.sql();
        bean.settings = TestSettings.defaults();
        bean.turns = new HashingTurns();
        bean.changes = new PasswordChanges();
        bean.changes.credentials = bean.credentials;
        bean.secondStep = new NoSecondFactor();
        bean.accounts = new KnownAccounts();
        bean.vault = new HandMadeBeans(WORK)
                .with(Settings.class, TestSettings.defaults())
                .of("org.partnersupport.membership.vault.Keyring")
                .get(Vault.class);
        bean.attempts = attempts;
        bean.audit = (actor, organisation, action, subject, detail) ->
                audited.add(action + " " + actor + " " + organisation + " " + subject);
        bean.addresses = new AddressLimit();
        bean.addresses.attempts = attempts;
        bean.addresses.audit = bean.audit;
        return bean;
    }

    /** Counts like the database does, without its windows. */
    private static final class Counting implements AttemptLimit {
        private final Map<String, Integer> used = new ConcurrentHashMap<>();

        @Override
        public Duration take(String scope, String key, int most, Duration window) {
            var counted = used.merge(scope + " " + key, 1, Integer::sum);
            if (counted <= most) {
                return Duration.ZERO;
            }
            giveBack(scope, key);
            return window;
        }

        @Override
        public void giveBack(String scope, String key) {
            used.merge(scope + " " + key, -1, Integer::sum);
        }
    }

    private static final class NoSecondFactor implements SecondStep {
        @Override
        public Optional<Outcome.CodeWanted> after(Caller caller) {
            return Optional.empty();
        }

        @Override
        public Optional<Waiting> waiting(String step) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Done withCode(String step, String code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void endUnproven(UUID account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void endAllOf(UUID account) {
            throw new UnsupportedOperationException();
        }
    }

    private final class KnownAccounts implements Accounts {
        @Override
        public Optional<Caller> byId(UUID account) {
            return disabled.contains(account) ? Optional.empty() : Optional.ofNullable(known.get(account));
        }

        @Override
        public Map<UUID, String> displayNames(Collection<UUID> accounts) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Person> colleagues(Caller caller, Set<Role> roles) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean organisationExists(UUID organisation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void chooseLanguage(UUID account, String language) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void chooseTheme(UUID account, String theme) {
            throw new UnsupportedOperationException();
        }
    }
}
