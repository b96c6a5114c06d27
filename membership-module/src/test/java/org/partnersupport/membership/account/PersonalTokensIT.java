package org.partnersupport.membership.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnersupport.testing.Refusals.refused;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.PersonalTokens;
import org.partnersupport.membership.api.PersonalTokens.Made;
import org.partnersupport.membership.api.PersonalTokens.PersonalToken;
import org.partnersupport.membership.api.PersonalTokens.State;
import org.partnersupport.membership.api.PersonalTokens.Wanted;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.membership.api.Tokens;
import org.partnersupport.membership.api.Tokens.Bearer;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.testing.HandMadeBeans;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.TestSettings;
import org.partnersupport.testing.UnitOfWork;

/** Tokens that an account makes for its programs. */
class PersonalTokensIT {
    private static final TestDatabase DATABASE = TestDatabase.migrated("membership");
    private static final UnitOfWork WORK = new UnitOfWork(DATABASE);

    private final MembershipFixture given = new MembershipFixture(DATABASE);
    private final TestClock clock = TestClock.on(LocalDate.of(2026, 11, 28));
    private final HandMadeBeans beans = new HandMadeBeans(WORK)
            .with(Clock.class, clock)
            .with(Settings.class, TestSettings.of(Map.of(Settings.PERSONAL_TOKEN_DAYS, "90")))
            .of(
                    "org.partnersupport.membership.account.AccountDirectory",
                    "org.partnersupport.membership.account.ApiTokens",
                    "org.partnersupport.membership.account.MadeTokens",
                    "org.partnersupport.membership.audit.AuditLog");
    private final Tokens tokens = WORK.transactional(Tokens.class, beans.get(Tokens.class));
    private final PersonalTokens personal = WORK.transactional(PersonalTokens.class, beans.get(PersonalTokens.class));
    private final Caller caller = given.member(given.partner(), Role.PARTNER_ADMIN);

    @Test
    @DisplayName(
            "TC-051: a personal token is known by its beginning, has 256 random bits, and is stored as a digest alone")
    void digestOnly() {
        var made = made(30, Scope.READ);

        assertThat(made.secret())
                .matches("psp_[A-Za-z0-9_-]{43}")
                .isNotEqualTo(made(30, Scope.READ).secret());
        assertThat(given.number(
                        "SELECT count(*) FROM membership.personal_token WHERE digest = sha256(?)",
                        made.secret().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(given.number(
                        "SELECT count(*) FROM membership.audit WHERE action = 'TOKEN_MADE' AND subject = ? AND detail = 'READ'",
                        made.token().id().toString()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("a personal token stands for its account with its scopes; one of a sign-in has all")
    void scopes() {
        var made = made(1, Scope.READ, Scope.REQUESTS);

        assertThat(tokens.bearerOf(made.secret())).contains(new Bearer(caller, Set.of(Scope.READ, Scope.REQUESTS)));
        assertThat(tokens.bearerOf(tokens.issueFor(caller.account()).token()))
                .contains(new Bearer(caller, EnumSet.allOf(Scope.class)));
        given.disable(caller);
        assertThat(tokens.bearerOf(made.secret())).isEmpty();
    }

    @Test
    @DisplayName("a personal token ends at its time or when it is revoked, and stays listed")
    void ends() {
        var expiring = made(1, Scope.READ);
        var revoked = made(2, Scope.READ);
        assertThat(personal.revoke(caller, revoked.token().id()).state()).isEqualTo(State.REVOKED);
        assertThat(tokens.bearerOf(revoked.secret())).isEmpty();

        clock.move(Duration.ofDays(1).minusSeconds(1));
        assertThat(tokens.bearerOf(expiring.secret())).isPresent();
        clock.move(Duration.ofSeconds(1));
        assertThat(tokens.bearerOf(expiring.secret())).isEmpty();
        assertThat(personal.revoke(caller, expiring.token().id()).state()).isEqualTo(State.EXPIRED);
        assertThat(personal.of(caller))
                .extracting(PersonalToken::state)
                .containsExactlyInAnyOrder(State.EXPIRED, State.REVOKED);
    }

    @Test
    @DisplayName("nobody revokes or sees another's token")
    void others() {
        var made = made(1, Scope.READ);
        var other = given.member(given.partner(), Role.GLOBAL_ADMIN);

        assertThat(refused(() -> personal.revoke(other, made.token().id()))).isEqualTo("UNKNOWN_TOKEN");
        assertThat(refused(() -> personal.revoke(caller, UUID.randomUUID()))).isEqualTo("UNKNOWN_TOKEN");
        assertThat(personal.of(other)).isEmpty();
        assertThat(tokens.bearerOf(made.secret())).isPresent();
    }

    @Test
    @DisplayName("when it was last used is written to the minute, not at each call")
    void lastUse() {
        var made = made(1, Scope.READ);
        assertThat(used(made)).isNull();

        tokens.bearerOf(made.secret());
        var first = clock.instant();
        assertThat(used(made)).isEqualTo(first);
        clock.move(Duration.ofSeconds(60));
        tokens.bearerOf(made.secret());
        assertThat(used(made)).isEqualTo(first);
        clock.move(Duration.ofSeconds(1));
        tokens.bearerOf(made.secret());
        assertThat(used(made)).isEqualTo(clock.instant());
    }

    @Test
    @DisplayName(
            "the installation's longest time holds, an account has a limited number, and none is without name or scope")
    void limits() {
        assertThat(refused(() -> made(91, Scope.READ))).isEqualTo("TOKEN_LASTS_TOO_LONG");
        for (var i = 0; i < PersonalTokens.MOST; i++) {
            made(90, Scope.READ);
        }
        assertThat(refused(() -> made(90, Scope.READ))).isEqualTo("TOO_MANY_TOKENS");
        personal.revoke(caller, personal.of(caller).get(0).id());
        made(90, Scope.READ);

        assertThatThrownBy(() -> new Wanted(" ", Set.of(Scope.READ), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Wanted("n", Set.of(), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Wanted("n", Set.of(Scope.ACCOUNT), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Wanted("n", Set.of(Scope.READ), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("TC-020: ending all of an account's tokens ends personal ones for good")
    void allOfAnAccount() {
        var made = made(1, Scope.READ);
        WORK.run(() -> tokens.endAllOf(caller.account()));

        assertThat(tokens.bearerOf(made.secret())).isEmpty();
        assertThat(personal.of(caller)).extracting(PersonalToken::state).containsExactly(State.REVOKED);
    }

    private Made made(int days, Scope... scopes) {
        return personal.make(caller, new Wanted("nightly export", Set.of(scopes), days));
    }

    private @Nullable Instant used(Made made) {
        return personal.of(caller).stream()
                .filter(token -> token.id().equals(made.token().id()))
                .findFirst()
                .orElseThrow()
                .lastUsedAt();
    }
}
