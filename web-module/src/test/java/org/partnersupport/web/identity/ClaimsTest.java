package org.partnersupport.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.ProviderSignIn.Identity;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.api.Scope;

class ClaimsTest {
    private static final String CONSUMERS = "9188040d-6c67-4c5b-b112-36a304b66dad";

    @Test
    @DisplayName("ID-1: who somebody is comes from issuer and subject; names from what else is said, or the subject")
    void names() {
        assertThat(read(Map.of(), Map.of("preferred_username", "hanako@aoba.example", "name", "髙﨑 花子")))
                .extracting(Identity::issuer, Identity::subject, Identity::username, Identity::displayName)
                .containsExactly("https://id.example", "s1", "hanako@aoba.example", "髙﨑 花子");
        assertThat(read(Map.of(), Map.of("email", "h@x.example")).displayName()).isEqualTo("h@x.example");
        assertThat(read(Map.of(), Map.of()).username()).isEqualTo("s1");
        assertThat(read(Map.of("username-claim", "upn"), Map.of("upn", "u", "preferred_username", "p"))
                        .username())
                .isEqualTo("u");
    }

    @Test
    @DisplayName("ID-1: the kind comes from the provider, or from the tenant it names, never from anything else")
    void kind() {
        var byTenant = Map.of("kind-claim", "tid", "personal-values", CONSUMERS, "organisation-claim", "tid");
        var personal = read(byTenant, Map.of("tid", CONSUMERS));
        assertThat(personal.kind()).isEqualTo(AccountKind.PERSONAL);
        assertThat(personal.organisation()).isNull();
        assertThat(read(byTenant, Map.of("tid", "contoso")).kind()).isEqualTo(AccountKind.WORK);
        assertThat(read(byTenant, Map.of("kind", "PERSONAL")).kind()).isEqualTo(AccountKind.WORK);
        assertThat(read(Map.of("kind", "personal"), Map.of()).kind()).isEqualTo(AccountKind.PERSONAL);
    }

    @Test
    @DisplayName(
            "ID-1: a claim that is there, or one of its values, makes a work account of one that is personal without it")
    void workByClaim() {
        var google = Map.of("kind-claim", "hd", "work-values", "*", "organisation-claim", "hd");
        assertThat(read(google, Map.of("hd", "aoba.example"))).satisfies(work -> {
            assertThat(work.kind()).isEqualTo(AccountKind.WORK);
            assertThat(work.organisation()).isEqualTo("aoba.example");
        });
        assertThat(read(google, Map.of()).kind()).isEqualTo(AccountKind.PERSONAL);
        assertThat(read(google, Map.of("hd", "")).kind()).isEqualTo(AccountKind.PERSONAL);
        var named = Map.of("kind-claim", "hd", "work-values", "aoba.example,birch.example");
        assertThat(read(named, Map.of("hd", "birch.example")).kind()).isEqualTo(AccountKind.WORK);
        assertThat(read(named, Map.of("hd", "cedar.example")).kind()).isEqualTo(AccountKind.PERSONAL);
    }

    @Test
    @DisplayName("the organisation is the settings' one, or what a claim says, by its code or by the settings' table")
    void organisation() {
        assertThat(read(Map.of("organisation", "aoba", "organisation-claim", "org"), Map.of("org", "birch"))
                        .organisation())
                .isEqualTo("aoba");
        assertThat(read(Map.of("organisation-claim", "org"), Map.of("org", "birch"))
                        .organisation())
                .isEqualTo("birch");
        var table = Map.of("organisation-claim", "tid", "organisations", "t1=aoba, t2=birch");
        assertThat(read(table, Map.of("tid", "t2")).organisation()).isEqualTo("birch");
        assertThat(read(table, Map.of("tid", "aoba")).organisation()).isNull();
        assertThat(read(Map.of(), Map.of("org", "birch")).organisation()).isNull();
    }

    @Test
    @DisplayName(
            "ID-2: roles by name or by the settings' table, from a list or inside another claim; unknown ones are nothing")
    void roles() {
        assertThat(read(Map.of(), Map.of("groups", List.of("GLOBAL_ADMIN"))).roles())
                .as("kept here")
                .isNull();
        assertThat(read(Map.of("roles-claim", "groups"), Map.of("groups", List.of("GLOBAL_ADMIN", "x")))
                        .roles())
                .containsExactly(Role.GLOBAL_ADMIN);
        assertThat(read(Map.of("roles-claim", "groups"), Map.of()).roles()).isEmpty();
        assertThat(read(Map.of("roles-claim", "groups"), Map.of("groups", "ADMIN_AGENT"))
                        .roles())
                .containsExactly(Role.ADMIN_AGENT);
        var table = Map.of("roles-claim", "realm_access.roles", "roles", "g-admins=PARTNER_ADMIN,g-agents=ADMIN_AGENT");
        assertThat(read(table, Map.of("realm_access", Map.of("roles", List.of("g-agents", "GLOBAL_ADMIN"))))
                        .roles())
                .containsExactly(Role.ADMIN_AGENT);
        assertThat(read(table, Map.of("realm_access", "g-agents")).roles()).isEmpty();
    }

    @Test
    @DisplayName("ID-2: only a provider of the vendor says who is staff, and only of work accounts")
    void staff() {
        var said = Map.<String, Object>of("groups", List.of("PROGRAM_MANAGER", "SUPPORT_ENGINEER"));
        assertThat(read(Map.of("roles-claim", "groups"), said).roles()).isEmpty();
        assertThat(read(Map.of("roles-claim", "groups", "staff", "true"), said).roles())
                .containsExactlyInAnyOrder(Role.PROGRAM_MANAGER, Role.SUPPORT_ENGINEER);
        assertThat(read(Map.of("roles-claim", "groups", "staff", "true", "kind", "PERSONAL"), said)
                        .roles())
                .isEmpty();
    }

    @Test
    @DisplayName(
            "an access token is good for what its scopes are said to mean, for all but the account's keys where none is, and never for those")
    void scopes() {
        assertThat(scopes(Map.of(), Map.of("scope", "openid x")))
                .containsExactlyInAnyOrderElementsOf(Scope.forPersonalTokens());
        var table = Map.of("api-scopes", "s.read=READ,s.write=REQUESTS,s.keys=ACCOUNT,s.odd=NONSENSE");
        assertThat(scopes(table, Map.of("scope", "openid s.read s.keys s.odd"))).containsExactly(Scope.READ);
        assertThat(scopes(table, Map.of("scope", List.of("s.read", "s.write"))))
                .containsExactlyInAnyOrder(Scope.READ, Scope.REQUESTS);
        assertThat(scopes(table, Map.of("scope", "READ"))).isEmpty();
        assertThat(scopes(table, Map.of())).isEmpty();
    }

    @Test
    @DisplayName("whatever shape a claim has, it is read or left, and nothing breaks")
    void anyShape() {
        for (var odd : Arrays.asList(
                1,
                true,
                List.of(),
                List.of(List.of("x")),
                Arrays.asList("ADMIN_AGENT", null),
                Map.of("a", 1),
                "x".repeat(10_000))) {
            var identity = read(
                    Map.of("roles-claim", "odd", "organisation-claim", "odd", "name-claim", "odd"), Map.of("odd", odd));
            assertThat(identity.displayName()).hasSizeBetween(1, 255);
            assertThat(identity.roles()).isSubsetOf(Role.ADMIN_AGENT);
        }
    }

    private static Set<Scope> scopes(Map<String, String> settings, Map<String, Object> said) {
        return claims(settings, said).scopes();
    }

    private static Identity read(Map<String, String> settings, Map<String, Object> said) {
        return claims(settings, said).identity();
    }

    private static Claims claims(Map<String, String> settings, Map<String, Object> said) {
        var all = new HashMap<>(Map.of("issuer", "https://id.example", "client-id", "portal"));
        all.putAll(settings);
        var claims = new HashMap<String, Object>(Map.of("iss", "https://id.example", "sub", "s1"));
        claims.putAll(said);
        return new Claims(ProviderSettingsTest.read(all), claims);
    }
}
