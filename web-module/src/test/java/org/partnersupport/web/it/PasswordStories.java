package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Role;

/** Passwords of ours: the first one, a new one by a link, and changing it. */
interface PasswordStories extends OnAServer {
    String FRESH = "a kite over the harbour ";

    @Test
    @DisplayName(
            "TC-059, ID-2: who was invited sets a password by the link, signs in with it, and the link is gone: 410")
    default void invited_by_an_admin() {
        var admin = server().organisation("ACTION_PACK").admin();
        var name = UUID.randomUUID() + "@new.example";
        var made = admin.post(
                "organisation/people",
                "{\"username\":\"%s\",\"displayName\":\"花子\",\"roles\":[\"ADMIN_AGENT\"],\"language\":\"ja\"}"
                        .formatted(name));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(token(name, FRESH).status()).isEqualTo(401);
        var link = admin.post("organisation/people/" + made.at("/account") + "/password-link", "");
        assertThat(Duration.between(Instant.now(), Instant.parse(link.at("/expiresAt"))))
                .isBetween(Duration.ofHours(71), Duration.ofHours(72));

        assertThat(set(link.at("/token"), "password1").text()).contains("among those that are tried first");
        assertThat(set(link.at("/token"), FRESH).status()).isEqualTo(302);
        assertThat(token(name, FRESH.strip()).status())
                .as("exactly what was typed")
                .isEqualTo(401);
        var me = server().nobody().as(token(name, FRESH).at("/token")).get("me");
        assertThat(me.at("/roles/0")).isEqualTo("ADMIN_AGENT");
        assertThat(me.at("/language")).isEqualTo("ja");

        var gone = server().nobody().get("/sign-in/password?token=" + link.at("/token"));
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("This link is no longer good").doesNotContain(name);
        assertThat(server().nobody().get("/sign-in/password").status()).isEqualTo(410);
    }

    @Test
    @DisplayName(
            "TC-054: changing the password ends other sessions and tokens, this session goes on; the API does the same")
    default void changing_the_password() {
        var here = server().organisation("ACTION_PACK");
        var person = here.fixture().member(here.made());
        var browser = here.browser(person);
        var other = Portal.signedIn(server(), person.username());
        var token = here.token(person);
        var page = "/account/password";
        assertThat(browser.get("/account").text()).contains(page);

        assertThat(changed(browser, page, "not this one", FRESH).text()).contains("The present password is not right");
        assertThat(other.get("/requests").status()).isEqualTo(200);
        var demo = System.getenv("PARTNER_SUPPORT_DEMO_PASSWORD");
        assertThat(changed(browser, page, demo, FRESH).status()).isEqualTo(302);

        assertThat(browser.get("/requests").status()).isEqualTo(200);
        assertThat(other.get("/requests").header("Location")).startsWith("/sign-in");
        assertThat(token.get("me").status()).isEqualTo(401);
        var again = server().nobody().as(token(person.username(), FRESH).at("/token"));
        var body = "{\"present\":\"%s\",\"fresh\":\"two kites over the harbour\"}".formatted(FRESH);
        assertThat(again.send("PUT", "me/password", BodyPublishers.ofString(body), "Content-Type", "application/json")
                        .status())
                .isEqualTo(204);
        assertThat(again.get("me").status()).isEqualTo(401);
        assertThat(browser.get("/requests").header("Location")).startsWith("/sign-in");
    }

    @Test
    @DisplayName("TC-054: people see on their settings where they are signed in, and sign out everywhere else")
    default void signing_out_everywhere_else() {
        var here = server().organisation("ACTION_PACK");
        var person = here.fixture().member(here.made());
        var browser = here.browser(person);
        assertThat(browser.get("/account").text()).contains("This browser").doesNotContain("Another browser");
        var other = Portal.signedIn(server(), person.username());
        assertThat(browser.get("/account").text()).contains("This browser", "Another browser");

        var form = browser.filledIn(browser.get("/account"), "ending");
        assertThat(browser.post("/account", form).status()).isEqualTo(302);
        assertThat(other.get("/requests").header("Location")).startsWith("/sign-in");
        assertThat(browser.get("/account").text())
                .contains("signed out everywhere else")
                .doesNotContain("Another browser");
    }

    @Test
    @DisplayName("TC-047: a megabyte as password is refused without being hashed, and 1,000 characters are never one")
    default void endless_passwords() {
        assertThat(token("member@elm.example", "x".repeat(1_000_000)).status()).isEqualTo(413);
        assertThat(token("member@elm.example", "x".repeat(1_001)).status()).isEqualTo(400);
        assertThat(token("member@elm.example", "x".repeat(1_000)).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("ID-2: an admin invites on a page and is shown the link to hand over, once")
    default void inviting_on_the_page() {
        var here = server().organisation("ACTION_PACK");
        var browser = here.browser(here.fixture().member(here.made(), Role.GLOBAL_ADMIN));
        var name = UUID.randomUUID() + "@new.example";
        assertThat(browser.get("/organisation/users").text()).contains("/organisation/invite");

        var form = browser.filledIn(browser.get("/organisation/invite"), "inviting")
                .replaceFirst("(^|&)username=", "$1username=" + encoded(name))
                .replaceFirst("(^|&)name=", "$1name=Hanako");
        var sent = browser.post("/organisation/invite", form.replaceAll("&role=[A-Z_]+", "") + "&language=");
        assertThat(sent.status()).as("%s", sent).isEqualTo(302);
        var shown = browser.get(sent.header("Location").replaceFirst("^https?://[^/]*", ""));
        var link =
                Pattern.compile("/sign-in/password\\?token=([A-Za-z0-9_-]{43})").matcher(shown.text());
        assertThat(link.find()).as(shown.text()).isTrue();
        assertThat(set(link.group(1), FRESH).status()).isEqualTo(302);
        assertThat(token(name, FRESH).status()).isEqualTo(201);
    }

    private Answer token(String username, String password) {
        return server().nobody()
                .post("tokens", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
    }

    private Answer set(String token, String password) {
        var page = "/sign-in/password?token=" + token;
        var browser = Portal.anonymous(server());
        var form = browser.filledIn(browser.get(page), "setting")
                .replaceFirst("(^|&)password=[^&]*", "$1password=" + encoded(password));
        return browser.post(page, form);
    }

    private static Answer changed(Portal browser, String page, String present, String fresh) {
        var form = browser.filledIn(browser.get(page), "changing")
                .replaceFirst("(^|&)present=", "$1present=" + encoded(present))
                .replaceFirst("(^|&)fresh=", "$1fresh=" + encoded(fresh));
        return browser.post(page, form);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
