package org.partnersupport.membership.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Accounts.Person;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Programme;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.api.Tokens;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.testing.HandMadeBeans;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.TestSettings;
import org.partnersupport.testing.UnitOfWork;

class AccountsIT {
    private static final TestDatabase DATABASE = TestDatabase.migrated("membership");
    private static final UnitOfWork WORK = new UnitOfWork(DATABASE);

    private final MembershipFixture given = new MembershipFixture(DATABASE);
    private final TestClock clock = TestClock.on(LocalDate.of(2026, 11, 22));
    private final Accounts accounts = accounts();
    private final Tokens tokens = tokens();

    @Test
    @DisplayName("ID-1, ID-2, ID-3: a caller has kind, all roles and the organisation with its programmes")
    void wholeCaller() {
        var both = given.organisation(Programme.PARTNER, Programme.CSP);
        for (var caller : List.of(
                given.member(both, Role.GLOBAL_ADMIN, Role.ADMIN_AGENT),
                given.member(given.organisation(Programme.CSP)),
                given.member(given.organisation()),
                given.vendor(Role.SUPPORT_ENGINEER),
                given.person())) {
            assertThat(accounts.byId(caller.account())).contains(caller);
            assertThat(tokens.callerOf(tokens.issueFor(caller.account()).token()))
                    .contains(caller);
        }
        assertThat(accounts.byId(Ids.next())).isEmpty();
    }

    @Test
    @DisplayName("ID-2, TC-020: a role taken away is gone at the next call with the same token")
    void roleTakenAway() {
        var caller = given.member(given.partner(), Role.GLOBAL_ADMIN, Role.ADMIN_AGENT);
        var token = tokens.issueFor(caller.account()).token();
        given.takeRoleAway(caller, Role.GLOBAL_ADMIN);
        assertThat(tokens.callerOf(token).orElseThrow().roles()).containsExactly(Role.ADMIN_AGENT);
    }

    @Test
    @DisplayName("ID-1: a disabled account is nobody, at once, with any token")
    void disabled() {
        var caller = given.person();
        var token = tokens.issueFor(caller.account()).token();
        given.disable(caller);
        assertThat(tokens.callerOf(token)).isEmpty();
        assertThat(accounts.byId(caller.account())).isEmpty();
    }

    @Test
    @DisplayName("TC-051: a token is 256 random bits of which the database holds only the digest")
    void onlyTheDigest() {
        var issued = IntStream.range(0, 50)
                .mapToObj(i -> tokens.issueFor(given.person().account()).token())
                .toList();
        assertThat(issued).doesNotHaveDuplicates().allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
        assertThat(given.number(
                        "SELECT count(*) FROM membership.api_token WHERE digest = sha256(?)",
                        issued.get(0).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("a token ends at its time, and is cleared away when others are issued")
    void expired() {
        var caller = given.person();
        var issued = tokens.issueFor(caller.account());
        assertThat(issued.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(12)));

        clock.move(Duration.ofHours(12).minusSeconds(1));
        assertThat(tokens.callerOf(issued.token())).isPresent();
        clock.move(Duration.ofSeconds(1));
        assertThat(tokens.callerOf(issued.token())).isEmpty();

        tokens.issueFor(given.person().account());
        assertThat(given.number("SELECT count(*) FROM membership.api_token WHERE account_id = ?", caller.account()))
                .isZero();
    }

    @Test
    @DisplayName("any other text is no token")
    void noToken() {
        var good = tokens.issueFor(given.person().account()).token();
        for (var text :
                List.of("", "x", good + "x", good.substring(1), "A".repeat(43), "\u0000".repeat(43), "あ".repeat(43))) {
            assertThat(tokens.callerOf(text)).as(text).isEmpty();
        }
    }

    @Test
    @DisplayName("ID-5, TC-011: colleagues by display name, filtered by any of the roles, never those of others")
    void colleagues() {
        var organisation = given.partner();
        var admin = given.member(organisation, Role.GLOBAL_ADMIN, Role.ADMIN_AGENT);
        var partner = given.member(organisation, Role.PARTNER_ADMIN);
        var member = given.member(organisation);
        given.disable(given.member(organisation, Role.GLOBAL_ADMIN));
        given.member(given.partner(), Role.GLOBAL_ADMIN);

        assertThat(accounts.colleagues(member, Set.of()))
                .extracting(Person::account)
                .containsExactly(admin.account(), partner.account(), member.account());
        assertThat(accounts.colleagues(member, Set.of(Role.GLOBAL_ADMIN, Role.PARTNER_ADMIN)))
                .extracting(Person::account)
                .containsExactly(admin.account(), partner.account());
        assertThat(accounts.colleagues(member, Set.of(Role.ADMIN_AGENT)))
                .containsExactly(new Person(
                        admin.account(),
                        admin.displayName(),
                        admin.username(),
                        AccountKind.WORK,
                        Set.of(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT)));
        assertThat(accounts.colleagues(given.person(), Set.of())).isEmpty();
    }

    @Test
    @DisplayName("display names for ids; unknown ones are missing")
    void displayNames() {
        var one = given.person();
        var two = given.vendor(Role.PROGRAM_MANAGER);
        assertThat(accounts.displayNames(new ArrayList<>(List.of(one.account(), UUID.randomUUID(), two.account()))))
                .containsOnly(Map.entry(one.account(), one.displayName()), Map.entry(two.account(), two.displayName()));
        assertThat(accounts.displayNames(List.of())).isEmpty();
    }

    @Test
    @DisplayName("language and theme are kept per account; any other value is refused")
    void choices() {
        var caller = given.person();
        accounts.chooseLanguage(caller.account(), "ja");
        accounts.chooseTheme(caller.account(), "dark");
        assertThat(accounts.byId(caller.account()))
                .hasValueSatisfying(found -> assertThat(found.theme()).isEqualTo("dark"))
                .map(Caller::language)
                .contains("ja");
        assertThatThrownBy(() -> accounts.chooseLanguage(caller.account(), "fr"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> accounts.chooseTheme(caller.account(), "pink"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Accounts accounts() {
        var bean = new AccountDirectory();
        bean.sql = WORK.sql();
        return WORK.transactional(Accounts.class, bean);
    }

    private Tokens tokens() {
        var beans = new HandMadeBeans(WORK)
                .with(Clock.class, clock)
                .with(Settings.class, TestSettings.defaults())
                .with(Audit.class, (actor, organisation, action, subject, detail) -> {})
                .of("org.partnersupport.membership.account.AccountDirectory");
        return WORK.transactional(Tokens.class, beans.get(ApiTokens.class));
    }
}
