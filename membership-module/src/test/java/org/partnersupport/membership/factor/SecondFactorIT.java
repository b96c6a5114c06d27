package org.partnersupport.membership.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnersupport.testing.Refusals.refused;
import static org.partnersupport.testing.Refusals.tried;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.LocalAccounts;
import org.partnersupport.membership.api.People;
import org.partnersupport.membership.api.PersonalTokens;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.membership.api.SecondFactor;
import org.partnersupport.membership.api.SecondStep;
import org.partnersupport.membership.api.Sessions;
import org.partnersupport.membership.api.SignIn;
import org.partnersupport.membership.api.SignIn.Outcome;
import org.partnersupport.membership.api.SignIn.Outcome.CodeWanted;
import org.partnersupport.membership.api.Tokens;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.signin.Passwords;
import org.partnersupport.testing.HandMadeBeans;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.TestSettings;
import org.partnersupport.testing.UnitOfWork;

@DisplayName("ID-2: the second factor of accounts with a password of ours")
class SecondFactorIT {
    private static final TestDatabase DATABASE = TestDatabase.migrated("membership");
    private static final UnitOfWork WORK = new UnitOfWork(DATABASE);
    private static final String PASSWORD = "a kite over the harbour";
    private static final String HASH = Passwords.hash(PASSWORD);
    private static final String ADDRESS = "192.0.2.9";
    private static final String NEW_KEY = "new:" + "B".repeat(43) + "=";
    private static final Map<String, String> PRODUCTION =
            Map.of(Settings.DB_URL, DATABASE.url(), Settings.LOCAL_ACCOUNTS, "true");

    private final MembershipFixture given = new MembershipFixture(DATABASE);
    private final TestClock clock = TestClock.on(LocalDate.of(2026, 11, 28));
    private final HandMadeBeans beans = beans(PRODUCTION);
    private final SecondFactor factors = WORK.transactional(SecondFactor.class, beans.get(SecondFactor.class));
    private final SecondStep steps = WORK.transactional(SecondStep.class, beans.get(SecondStep.class));
    private final SignIn signIn = WORK.transactional(SignIn.class, beans.get(SignIn.class));
    private final Sessions sessions = WORK.transactional(Sessions.class, beans.get(Sessions.class));
    private final Tokens tokens = WORK.transactional(Tokens.class, beans.get(Tokens.class));
    private final People people = WORK.transactional(People.class, beans.get(People.class));
    private final Caller manager = given.vendor(Role.PROGRAM_MANAGER);
    private final Caller member = withPassword(given.member(given.partner()));

    @Test
    @DisplayName(
            "TC-054: a factor is turned on by a first code, ends what was signed in elsewhere, and is asked for then")
    void turnedOn() {
        assertThat(attempt(member)).isInstanceOf(Outcome.SignedIn.class);
        var here = sessions.begin(member.account(), null);
        var other = sessions.begin(member.account(), null);
        var token = tokens.issueFor(member.account()).token();
        factors.begin(member);
        assertThat(attempt(member)).as("begun only").isInstanceOf(Outcome.SignedIn.class);
        assertThat(refused(() -> factors.confirm(member, here, "000000"))).isEqualTo("WRONG_CODE");
        assertThat(sessions.callerOf(other)).isPresent();

        assertThat(factors.confirm(member, here, code(member))).hasSize(RecoveryCodes.MANY);
        assertThat(sessions.callerOf(here)).isPresent();
        assertThat(sessions.callerOf(other)).isEmpty();
        assertThat(tokens.callerOf(token)).isEmpty();
        assertThat(factors.of(member)).isEqualTo(new SecondFactor.Standing(true, false, clock.instant(), 10));
        assertThat(factors.setUpOf(member)).as("the secret is told no more").isEmpty();
        assertThat(refused(() -> factors.begin(member))).isEqualTo("SECOND_FACTOR_ON");

        clock.move(Duration.ofMinutes(1));
        var wanted = (CodeWanted) attempt(member);
        assertThat(wanted.setUp()).isFalse();
        assertThat(steps.waiting(wanted.step()).orElseThrow().setUp()).isNull();
        assertThat(steps.withCode(wanted.step(), code(member)).caller().account())
                .isEqualTo(member.account());
        assertThat(audited("SIGNED_IN", "PASSWORD TIME_CODE")).isEqualTo(1);
    }

    @Test
    @DisplayName("ASVS V6.5.1: a code is good once, also where two use it at once, and an older one is no more")
    void once() {
        turnOn(member);
        var older = secret(member).code(CodeSecret.period(clock.instant()));
        clock.move(Duration.ofSeconds(30));
        var code = code(member);
        var clients = Executors.newFixedThreadPool(8);
        try {
            var outcomes =
                    IntStream.range(0, 8).mapToObj(one -> ((CodeWanted) attempt(member)).step()).toList().stream()
                            .map(step -> CompletableFuture.supplyAsync(
                                    () -> tried(() -> steps.withCode(step, code)), clients))
                            .toList();
            assertThat(outcomes.stream().map(CompletableFuture::join).filter("done"::equals))
                    .hasSize(1);
        } finally {
            clients.shutdownNow();
        }
        assertThat(refused(() -> steps.withCode(step(), older))).isEqualTo("WRONG_CODE");
    }

    @Test
    @DisplayName(
            "TC-044: ten wrong codes are the last for fifteen minutes, however often the password is given meanwhile")
    void guessing() {
        turnOn(member);
        clock.move(Duration.ofMinutes(1));
        for (var i = 0; i < CodeCheck.MOST; i++) {
            assertThat(refused(() -> steps.withCode(step(), "000000"))).isEqualTo("WRONG_CODE");
        }
        assertThat(refused(() -> steps.withCode(step(), code(member)))).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(refused(() -> factors.turnOff(member, code(member)))).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(audited("SECOND_FACTOR_REFUSED", "")).isEqualTo(CodeCheck.MOST);
        assertThat(audited("SECOND_FACTOR_LIMITED", "")).as("once in a window").isEqualTo(1);
        clock.move(CodeCheck.WINDOW);
        steps.withCode(step(), code(member));
    }

    @Test
    @DisplayName(
            "a step is good for ten minutes, for one sign-in, and not after the password was changed or the account disabled")
    void stepOver() {
        turnOn(member);
        clock.move(Duration.ofMinutes(1));
        var late = step();
        clock.move(SignInSteps.LONGEST);
        assertThat(steps.waiting(late)).isEmpty();
        var used = step();
        steps.withCode(used, code(member));
        clock.move(Duration.ofMinutes(1));
        assertThat(refused(() -> steps.withCode(used, code(member)))).isEqualTo("STEP_OVER");
        assertThat(refused(() -> steps.withCode("x".repeat(43), code(member)))).isEqualTo("STEP_OVER");

        var changed = step();
        WORK.transactional(LocalAccounts.class, beans.get(LocalAccounts.class))
                .change(member, null, PASSWORD, "two kites over the harbour", ADDRESS);
        assertThat(refused(() -> steps.withCode(changed, code(member)))).isEqualTo("STEP_OVER");

        var other = withPassword(given.member(given.partner()));
        turnOn(other);
        clock.move(Duration.ofMinutes(1));
        var begun = ((CodeWanted) attempt(other)).step();
        people.disable(manager, other.account());
        people.enable(manager, other.account());
        assertThat(refused(() -> steps.withCode(begun, code(other)))).isEqualTo("STEP_OVER");
    }

    @Test
    @DisplayName(
            "ASVS V6.5.2: a recovery code signs in once; new ones take the place of the old; none stands in the database")
    void recovery() {
        var codes = turnOn(member);
        clock.move(Duration.ofMinutes(1));
        assertThat(given.number("""
                SELECT count(*) FROM membership.recovery_code WHERE account_id = ? AND
                    (fingerprint = sha256(CAST(? AS bytea)) OR position(CAST(? AS bytea) IN fingerprint) > 0)""", member.account(), plain(codes.get(0)), plain(codes.get(0))))
                .isZero();
        steps.withCode(step(), codes.get(0).toUpperCase(java.util.Locale.ROOT));
        assertThat(refused(() -> steps.withCode(step(), codes.get(0)))).isEqualTo("WRONG_CODE");
        assertThat(factors.of(member).recoveryCodes()).isEqualTo(9);
        assertThat(audited("SIGNED_IN", "PASSWORD RECOVERY_CODE")).isEqualTo(1);

        var fresh = factors.renewRecoveryCodes(member, codes.get(1));
        assertThat(factors.of(member).recoveryCodes()).isEqualTo(10);
        assertThat(refused(() -> steps.withCode(step(), codes.get(2)))).isEqualTo("WRONG_CODE");
        steps.withCode(step(), fresh.get(0));
    }

    @Test
    @DisplayName("it is turned off with a code; the codes of one are nobody else's")
    void turnedOff() {
        turnOn(member);
        var other = withPassword(given.member(given.partner()));
        var codes = turnOn(other);
        clock.move(Duration.ofMinutes(1));
        assertThat(refused(() -> factors.turnOff(member, codes.get(0)))).isEqualTo("WRONG_CODE");
        assertThat(refused(() -> factors.renewRecoveryCodes(member, code(other))))
                .isEqualTo("WRONG_CODE");
        assertThat(refused(() -> factors.turnOff(member, code(other)))).isEqualTo("WRONG_CODE");
        assertThat(audited("SECOND_FACTOR_REFUSED", "")).isEqualTo(3);
        factors.turnOff(member, code(member));
        assertThat(attempt(member)).isInstanceOf(Outcome.SignedIn.class);
        assertThat(refused(() -> factors.turnOff(member, code(other)))).isEqualTo("SECOND_FACTOR_OFF");
    }

    @Test
    @DisplayName(
            "ASVS V6.3.3: the vendor's staff set one up before they are let in, and keep it; in a demonstration they need none")
    void staff() {
        var manager = withPassword(given.vendor(Role.PROGRAM_MANAGER));
        var first = (CodeWanted) attempt(manager);
        assertThat(first.setUp()).isTrue();
        assertThat(steps.waiting(first.step()).orElseThrow().setUp()).isNotNull();
        var second = (CodeWanted) attempt(manager);
        assertThat(steps.waiting(first.step()))
                .as("who gave the password before is not shown the secret of who gave it now")
                .isEmpty();
        assertThat(refused(() -> steps.withCode(second.step(), "000000"))).isEqualTo("WRONG_CODE");
        var done = steps.withCode(second.step(), code(manager));
        assertThat(done.recoveryCodes()).hasSize(10);

        clock.move(Duration.ofMinutes(1));
        assertThat(((CodeWanted) attempt(manager)).setUp()).isFalse();
        assertThat(refused(() -> factors.turnOff(manager, code(manager)))).isEqualTo("SECOND_FACTOR_REQUIRED");
        assertThat(factors.of(manager).required()).isTrue();

        var engineer = withPassword(given.vendor(Role.SUPPORT_ENGINEER));
        assertThat(((CodeWanted) attempt(engineer)).setUp()).isTrue();
        assertThat(WORK.inTransaction(
                        () -> beans(Map.of()).get(SignIn.class).withPassword(engineer.username(), PASSWORD, ADDRESS)))
                .isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    @DisplayName(
            "ASVS V6.3.3: who becomes the vendor's staff with a password alone is signed out everywhere, programs too,"
                    + " and sets a factor up")
    void becomesStaff() {
        var person = withPassword(given.vendor());
        var session = sessions.begin(person.account(), null);
        var token = tokens.issueFor(person.account()).token();
        var personal = personalToken(person);
        var other = withPassword(given.vendor());
        var ofOther = sessions.begin(other.account(), null);

        WORK.transactional(People.class, beans(Map.of()).get(People.class))
                .assign(manager, person.account(), Role.SUPPORT_ENGINEER);
        assertThat(sessions.callerOf(session)).as("in a demonstration").isPresent();
        people.withdraw(manager, person.account(), Role.SUPPORT_ENGINEER);

        people.assign(manager, person.account(), Role.SUPPORT_ENGINEER);
        assertThat(sessions.callerOf(session)).isEmpty();
        assertThat(tokens.callerOf(token)).isEmpty();
        assertThat(tokens.callerOf(personal)).isEmpty();
        assertThat(((CodeWanted) attempt(person)).setUp()).isTrue();
        assertThat(sessions.callerOf(ofOther)).isPresent();
    }

    @Test
    @DisplayName(
            "ASVS V6.3.3: who becomes the vendor's staff and has a factor keeps what is newer than it; whom a provider"
                    + " vouches for keeps all, and so does who gets a partner's role")
    void becomesStaffWithFactor() {
        var person = withPassword(given.vendor());
        var older = personalToken(person);
        clock.move(Duration.ofMinutes(1));
        turnOn(person);
        clock.move(Duration.ofMinutes(1));
        var session = sessions.begin(person.account(), null);
        var newer = personalToken(person);
        people.assign(manager, person.account(), Role.PROGRAM_MANAGER);
        assertThat(tokens.callerOf(older)).isEmpty();
        assertThat(tokens.callerOf(newer)).isPresent();
        assertThat(sessions.callerOf(session)).isPresent();

        var vouched = given.vouched(given.vendor());
        var ofVouched = sessions.begin(vouched.account(), null);
        people.assign(manager, vouched.account(), Role.SUPPORT_ENGINEER);
        assertThat(sessions.callerOf(ofVouched)).isPresent();
        var ofMember = sessions.begin(member.account(), null);
        people.assign(manager, member.account(), Role.GLOBAL_ADMIN);
        assertThat(sessions.callerOf(ofMember)).isPresent();
    }

    @Test
    @DisplayName("TC-029: who administers an account takes a lost factor away, nobody else, and not the own one")
    void reset() {
        var organisation = given.partner();
        var admin = withPassword(given.member(organisation, Role.GLOBAL_ADMIN));
        var person = withPassword(given.member(organisation));
        turnOn(person);
        turnOn(admin);
        var session = sessions.begin(person.account(), null);

        assertThat(refused(() -> factors.reset(given.member(organisation, Role.PARTNER_ADMIN), person.account())))
                .isEqualTo("ROLE_REQUIRED");
        assertThat(refused(() -> factors.reset(given.member(given.partner(), Role.GLOBAL_ADMIN), person.account())))
                .isEqualTo("UNKNOWN_PERSON");
        assertThat(refused(() -> factors.reset(admin, admin.account()))).isEqualTo("OWN_SECOND_FACTOR");
        assertThat(factors.isOn(admin, person.account())).isTrue();
        factors.reset(admin, person.account());
        assertThat(factors.isOn(admin, person.account())).isFalse();
        assertThat(sessions.callerOf(session)).isEmpty();
        assertThat(attempt(person)).isInstanceOf(Outcome.SignedIn.class);
        assertThat(refused(() -> factors.reset(admin, person.account()))).isEqualTo("SECOND_FACTOR_OFF");
    }

    @Test
    @DisplayName("whom a provider vouches for has no password here, and no factor")
    void vouched() {
        var person = given.member(given.partner());
        assertThat(factors.of(person).possible()).isFalse();
        assertThat(refused(() -> factors.begin(person))).isEqualTo("NO_PASSWORD");
        assertThat(refused(() -> factors.confirm(person, null, "000000"))).isEqualTo("SECOND_FACTOR_NOT_BEGUN");
    }

    @Test
    @DisplayName("TC-051: the secret is sealed in the database, and sealed anew with a new key")
    void sealed() {
        turnOn(member);
        var secret = secret(member);
        assertThat(given.number(
                        "SELECT count(*) FROM membership.second_factor f WHERE position(? IN f::text) > 0"
                                + " OR position(convert_to(?, 'UTF8') IN sealed) > 0",
                        secret.hexadecimal(),
                        secret.hexadecimal()))
                .isZero();

        assertThat(beans(Map.of(Settings.SECRET_KEYS, NEW_KEY))
                        .get(FactorRows.class)
                        .isOn(member.account()))
                .as("that there is one is known without its key")
                .isTrue();
        var moved = beans(Map.of(Settings.SECRET_KEYS, NEW_KEY + "," + TestSettings.SECRET_KEYS));
        var sealing = moved.get(SealFactors.class);
        assertThat(WORK.inTransaction(sealing::sealSome)).isPositive();
        assertThat(WORK.inTransaction(sealing::sealSome)).isZero();
        var without = beans(Map.of(Settings.SECRET_KEYS, NEW_KEY));
        assertThat(without.get(FactorRows.class)
                        .of(member.account())
                        .orElseThrow()
                        .secret()
                        .hexadecimal())
                .isEqualTo(secret.hexadecimal());
        // back again, for the other tests of this database
        WORK.inTransaction(beans(Map.of(Settings.SECRET_KEYS, TestSettings.SECRET_KEYS + "," + NEW_KEY))
                .get(SealFactors.class)::sealSome);
    }

    private String personalToken(Caller caller) {
        return WORK.transactional(PersonalTokens.class, beans.get(PersonalTokens.class))
                .make(caller, new PersonalTokens.Wanted("a program", Set.of(Scope.READ), 30))
                .secret();
    }

    private List<String> turnOn(Caller caller) {
        factors.begin(caller);
        return factors.confirm(caller, null, code(caller));
    }

    private String step() {
        return ((CodeWanted) attempt(member)).step();
    }

    private Outcome attempt(Caller caller) {
        return signIn.withPassword(caller.username(), PASSWORD, ADDRESS);
    }

    /** What the app of that account shows now. */
    private String code(Caller caller) {
        return secret(caller).code(CodeSecret.period(clock.instant()));
    }

    private CodeSecret secret(Caller caller) {
        return beans.get(FactorRows.class).of(caller.account()).orElseThrow().secret();
    }

    private static String plain(String code) {
        return RecoveryCodes.plain(code).orElseThrow();
    }

    private long audited(String action, String detail) {
        return given.number(
                "SELECT count(*) FROM membership.audit WHERE action = ? AND subject = ? AND detail = ?",
                action,
                member.account().toString(),
                detail);
    }

    private Caller withPassword(Caller person) {
        given.execute(
                "INSERT INTO membership.credential (account_id, password_hash) VALUES (?, ?)", person.account(), HASH);
        return person;
    }

    private HandMadeBeans beans(Map<String, String> settings) {
        var made = new HandMadeBeans(WORK)
                .with(java.time.Clock.class, clock)
                .with(Settings.class, TestSettings.of(settings))
                .of(
                        "org.partnersupport.membership.people.ManagePeople",
                        "org.partnersupport.membership.account.AccountDirectory",
                        "org.partnersupport.membership.account.ApiTokens",
                        "org.partnersupport.membership.account.MadeTokens",
                        "org.partnersupport.membership.account.PortalSessions",
                        "org.partnersupport.membership.attempt.CountedAttempts",
                        "org.partnersupport.membership.audit.AuditLog",
                        "org.partnersupport.membership.signin.LocalPasswords",
                        "org.partnersupport.membership.signin.PasswordSignIn",
                        "org.partnersupport.membership.factor.OwnFactor",
                        "org.partnersupport.membership.factor.SecondSteps",
                        "org.partnersupport.membership.vault.Keyring");
        // what the container does by leaving the use case's transaction: a refusal is rolled back, its entry is not
        return made.with(AttemptLimit.class, WORK.requiringNew(AttemptLimit.class, made.get(AttemptLimit.class)))
                .with(Audit.class, WORK.requiringNew(Audit.class, made.get(Audit.class)));
    }
}
