package org.partnersupport.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnersupport.e2e.Api;
import org.partnersupport.e2e.Portal;

/** Signing in with a real provider, through its own pages: a directory of work accounts, and one of personal accounts. */
@ExtendWith(Browsing.class)
class KeycloakE2E {
    private static final String HANAKO = "hanako@aoba.example";

    private final Browsing.Chromium chromium;

    KeycloakE2E(Browsing.Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    @DisplayName(
            "ID-1, ID-4, TC-056, TC-057, PU1: a work account comes in with organisation and role, another account really is another, the same address elsewhere is a stranger, and who leaves at the provider has left here")
    void through_the_providers_pages() {
        var port = Keycloak.freePort();
        try (var portal = Portal.launch("keycloak", settings(port));
                var keycloak = Keycloak.start(port, portal.url())) {
            portal.awaitAnswer();
            var site = Site.of(portal);
            try (var visitor = new Visitor(chromium, site, "ja");
                    var colleague = new Visitor(chromium, site, "en");
                    var elsewhere = new Visitor(chromium, site, "en")) {
                comesIn(visitor);
                isAnother(visitor);
                leavesEverywhere(colleague, elsewhere);
            }
            var me = new Api(portal.url())
                    .with(keycloak.accessToken("work", HANAKO))
                    .get("/me")
                    .expecting(200);
            assertThat(me.json().get("displayName").asString()).contains("髙﨑");
        }
    }

    private static void comesIn(Visitor visitor) {
        visitor.goesTo("/benefits?from=mail").sees("サインイン方法の選択");
        assertThat(visitor.violations()).isEmpty();
        visitor.presses("社内ディレクトリ でサインイン");
        atKeycloak(visitor, HANAKO);
        visitor.waitsFor("/benefits?from=mail").sees("特典");
        assertThat(visitor.at("#account-menu").textContent()).contains("髙﨑", "グローバル管理者", "職場アカウント");
    }

    /** Rule ID-4: the provider asks again, though the browser was signed in there. */
    private static void isAnother(Visitor visitor) {
        visitor.at("#account-menu summary").click();
        visitor.presses("別のアカウントでサインイン").waitsFor("/sign-in");
        visitor.presses("社内ディレクトリ でサインイン");
        visitor.at("#username").waitFor();
        visitor.goesTo("/benefits").presses("Personal accounts でサインイン");
        atKeycloak(visitor, HANAKO);
        visitor.waitsFor("/benefits");
        assertThat(visitor.at("#account-menu").textContent())
                .contains("Private", "個人用アカウント")
                .doesNotContain("Aoba", "青葉", "管理者");
    }

    /** Two browsers with one session of the provider; leaving in one of them ends the other's here, too. */
    private static void leavesEverywhere(Visitor colleague, Visitor elsewhere) {
        colleague.goesTo("/home").presses("Sign in with Company directory");
        atKeycloak(colleague, "taro@aoba.example");
        colleague.waitsFor("/home");
        assertThat(colleague.at("#account-menu").textContent()).contains("Aoba");
        elsewhere
                .page()
                .context()
                .addCookies(colleague.page().context().cookies().stream()
                        .filter(cookie -> cookie.path.startsWith("/realms/"))
                        .map(cookie -> new Cookie(cookie.name, cookie.value)
                                .setDomain(cookie.domain)
                                .setPath(cookie.path))
                        .toList());
        elsewhere.goesTo("/plans").presses("Sign in with Company directory").waitsFor("/plans");

        colleague.at("#account-menu summary").click();
        colleague.presses("Sign out").waitsFor("/sign-in?left=true").sees("You are signed out");
        assertThat(colleague.violations()).isEmpty();
        elsewhere.goesTo("/home").waitsFor("/sign-in");
    }

    private static void atKeycloak(Visitor visitor, String username) {
        visitor.at("#username").fill(username);
        visitor.at("#password").fill(Keycloak.PASSWORD);
        visitor.at("#kc-login").click();
    }

    private static Map<String, String> settings(int port) {
        var settings = new HashMap<>(Map.of(
                "PARTNER_SUPPORT_DEMO_PASSWORD",
                Portal.PASSWORD,
                "PARTNER_SUPPORT_IDENTITY_PROVIDERS",
                "work,personal"));
        for (var realm : new String[] {"work", "personal"}) {
            var name = "PARTNER_SUPPORT_PROVIDER_" + realm.toUpperCase(Locale.ROOT) + "_";
            settings.put(name + "ISSUER", Keycloak.issuer(port, realm));
            settings.put(name + "CLIENT_ID", "partner-support");
            settings.put(name + "CLIENT_SECRET", Keycloak.SECRET);
        }
        settings.putAll(Map.of(
                "PARTNER_SUPPORT_PROVIDER_WORK_LABEL", "Company directory",
                "PARTNER_SUPPORT_PROVIDER_WORK_LABEL_JA", "社内ディレクトリ",
                "PARTNER_SUPPORT_PROVIDER_WORK_ORGANISATION_CLAIM", "company",
                "PARTNER_SUPPORT_PROVIDER_WORK_ROLES_CLAIM", "groups",
                "PARTNER_SUPPORT_PROVIDER_WORK_ROLES", "partner-admins=GLOBAL_ADMIN",
                "PARTNER_SUPPORT_PROVIDER_WORK_API_AUDIENCE", "partner-support-api",
                "PARTNER_SUPPORT_PROVIDER_PERSONAL_LABEL", "Personal accounts",
                "PARTNER_SUPPORT_PROVIDER_PERSONAL_KIND", "PERSONAL"));
        return settings;
    }
}
