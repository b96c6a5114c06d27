package org.partnersupport.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.kernel.Settings;

class ProviderSettingsTest {
    private static final String ENTRA = "https://login.microsoftonline.com/{tenantid}/v2.0";

    @Test
    @DisplayName("an issuer and a client id are enough; the rest has defaults that suit most providers")
    void defaults() {
        var provider = read(Map.of("issuer", "https://id.example/", "client-id", "portal"));
        assertThat(provider.discovery()).hasToString("https://id.example/.well-known/openid-configuration");
        assertThat(provider.kind()).isEqualTo(AccountKind.WORK);
        assertThat(provider.scopes()).containsExactly("openid", "profile", "email");
        assertThat(provider.prompt()).isEqualTo("select_account");
        assertThat(provider.staff()).isFalse();
        assertThat(provider.audience()).isNull();
        assertThat(provider.clientSecret()).isNull();
        assertThat(provider.label().ja()).isEqualTo("work");
    }

    @Test
    @DisplayName("none is configured unless one is named; names come in their order")
    void none() {
        assertThat(ProviderSettings.of(new Settings(key -> Optional.empty()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, ''",
        "issuer, http://id.example",
        "issuer, id.example",
        "issuer, ftp://id.example",
        "issuer, 'https://'",
        "issuer, 'https://a b'",
        "discovery, http://id.example/x",
        "client-id, ''",
        "kind, BOTH",
        "staff, yes",
        "sign-out, no",
        "roles, admins",
        "roles, g-admins=GLOBAL_ADMINS",
        "kind-claim, tid",
        "organisations, =aoba",
        "api-audience, portal"
    })
    @DisplayName("what is missing or wrong is refused by the name of its setting")
    void wrong(String what, String value) {
        var values = new HashMap<>(Map.of("issuer", "https://id.example", "client-id", "portal"));
        values.put(what, value);
        assertThatThrownBy(() -> read(values))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PARTNER_SUPPORT_PROVIDER_WORK_"
                        + what.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @ParameterizedTest
    @CsvSource({
        "kind-claim, '', personal-values=x",
        "kind-claim, '', work-values=*",
        "work-values, *, kind-claim=hd;personal-values=x",
        "kind, WORK, kind-claim=hd;work-values=*",
        "kind, PERSONAL, kind-claim=tid;personal-values=x",
        "discovery, '', issuer=" + ENTRA,
        "staff, true, issuer=" + ENTRA + ";discovery=https://id.example/x"
    })
    @DisplayName("ID-1: so is what two settings together would make of everybody, unnoticed")
    void wrongTogether(String what, String value, String others) {
        var values = new HashMap<>(Map.of("issuer", "https://id.example", "client-id", "portal"));
        for (var other : others.split(";", -1)) {
            values.put(other.split("=", 2)[0], other.split("=", 2)[1]);
        }
        values.put(what, value);
        assertThatThrownBy(() -> read(values))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PARTNER_SUPPORT_PROVIDER_WORK_"
                        + what.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Test
    @DisplayName("ID-1: two providers with one issuer are refused: the button would choose the kind")
    void oneIssuerTwice() {
        assertThatThrownBy(() -> both("https://id.example", "https://id.example"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("partner-support.provider.a.issuer")
                .hasMessageContaining("partner-support.provider.b.issuer");
        assertThatThrownBy(() -> both(ENTRA, ENTRA)).hasMessageContaining("partner-support.provider.a.issuer");
        assertThat(both("https://id.example/a", "https://id.example/b")).hasSize(2);
    }

    @Test
    @DisplayName("ID-1: a tenant with a provider of its own is not among the many of another one")
    void ownTenant() {
        var own = "https://login.microsoftonline.com/vendor/v2.0";
        var all = both(ENTRA, own);
        assertThat(all.get(0).issues(own)).isFalse();
        assertThat(all.get(0).issues(own.replace("vendor", "other"))).isTrue();
        assertThat(all.get(1).issues(own)).isTrue();
    }

    private static List<ProviderSettings> both(String issuer, String another) {
        var values = Map.of(
                Settings.IDENTITY_PROVIDERS,
                "a,b",
                "partner-support.provider.a.issuer",
                issuer,
                "partner-support.provider.a.client-id",
                "portal",
                "partner-support.provider.a.discovery",
                "https://id.example/x",
                "partner-support.provider.b.issuer",
                another,
                "partner-support.provider.b.client-id",
                "portal",
                "partner-support.provider.b.discovery",
                "https://id.example/x");
        return ProviderSettings.of(new Settings(key -> Optional.ofNullable(values.get(key))));
    }

    @Test
    @DisplayName("a provider inside this machine needs no TLS")
    void here() {
        assertThat(read(Map.of("issuer", "http://localhost:8180/realms/work", "client-id", "portal"))
                        .issuer())
                .isEqualTo("http://localhost:8180/realms/work");
    }

    @Test
    @DisplayName("an issuer that stands for many tenants issues for each of them and for nobody else")
    void manyTenants() {
        var provider = read(Map.of(
                "issuer",
                ENTRA,
                "client-id",
                "portal",
                "discovery",
                "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration"));
        assertThat(provider.issues("https://login.microsoftonline.com/9188040d/v2.0"))
                .isTrue();
        assertThat(provider.issues("https://login.microsoftonline.com//v2.0")).isFalse();
        assertThat(provider.issues("https://login.microsoftonline.com/x/v1.0")).isFalse();
        assertThat(provider.issues("https://evil.example/x/v2.0")).isFalse();
    }

    @Test
    @DisplayName("no secret in what is printed of it")
    void noSecret() {
        assertThat(read(Map.of("issuer", "https://id.example", "client-id", "portal", "client-secret", "s3cret"))
                        .toString())
                .doesNotContain("s3cret");
    }

    /** @param values of the provider {@code work}, by the last part of their keys */
    static ProviderSettings read(Map<String, String> values) {
        return ProviderSettings.of(new Settings(key -> Optional.ofNullable(
                        key.equals(Settings.IDENTITY_PROVIDERS)
                                ? "work"
                                : values.get(key.replace("partner-support.provider.work.", "")))))
                .get(0);
    }
}
