package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Role;

/** Tokens that people make for their programs, and what each may be used for. */
interface TokenStories extends OnAServer {
    @Test
    @DisplayName("TC-023: a token is good for its scopes alone, at every route there is, whatever the account may do")
    default void scopes_hold_at_every_route() {
        var admin = server().organisation("ACTION_PACK").member(Role.GLOBAL_ADMIN);
        var reader = made(admin, "READ");
        var changers = made(admin, "REQUESTS", "CONTRACTS", "ADMIN");

        assertThat(guarded(false).filter(route -> !refused(reader, route)))
                .as("changed by a token for reading")
                .isEmpty();
        assertThat(guarded(true).filter(route -> !refused(changers, route)))
                .as("read by a token for changing")
                .isEmpty();
        assertThat(guarded(true).filter(route -> refused(reader, route))).isEmpty();
        assertThat(guarded(false).filter(route -> refused(changers, route)))
                .as("refused to a token for changing: the account's own keys")
                .containsExactlyInAnyOrder(
                        "POST /api/v1/me/tokens",
                        "DELETE /api/v1/me/tokens/{key}",
                        "PUT /api/v1/me/password",
                        "POST /api/v1/me/second-factor",
                        "PUT /api/v1/me/second-factor",
                        "POST /api/v1/me/second-factor/recovery-codes",
                        "POST /api/v1/me/second-factor/removal");
        assertThat(made(admin, "REQUESTS").post("benefits/activation", "").at("/detail"))
                .isEqualTo("The token was not made for this; it would need: contracts.");
    }

    @Test
    @DisplayName("TC-020: a token is refused once it is revoked; what is wanted of a new one is checked")
    default void making_and_revoking() {
        var person = server().organisation("ACTION_PACK").member();
        var answer = person.post("me/tokens", wanted(7, "READ"));
        assertThat(answer.status()).isEqualTo(201);
        var program = server().nobody().as(answer.at("/secret"));
        assertThat(program.get("me").status()).isEqualTo(200);
        assertThat(person.get("me/tokens").text())
                .contains(answer.at("/token/id"))
                .doesNotContain(answer.at("/secret"));
        assertThat(person.get("me/tokens").at("/0/lastUsedAt")).isNotEmpty();

        var revoked = person.send("DELETE", "me/tokens/" + answer.at("/token/id"), BodyPublishers.noBody());
        assertThat(revoked.at("/state")).isEqualTo("REVOKED");
        assertThat(program.get("me").status()).isEqualTo(401);

        for (var wrong : new String[] {
            wanted(366, "READ"),
            wanted(0, "READ"),
            wanted(1, "ACCOUNT"),
            wanted(1, "EVERYTHING"),
            wanted(1),
            "{\"scopes\":[\"READ\"],\"days\":1}",
            "{}"
        }) {
            assertThat(person.post("me/tokens", wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    @DisplayName("TC-051: a token made on the page is shown once, works in a program, and is revoked there")
    default void tokens_on_the_page() {
        var here = server().organisation("ACTION_PACK");
        var browser = here.browser(here.fixture().member(here.made()));
        var page = "/account/tokens";
        var form = browser.filledIn(browser.get(page), "making").replaceFirst("(^|&)name=", "$1name=Nightly+export");
        assertThat(browser.post(page, form).status()).isEqualTo(302);

        var shown = browser.get(page);
        var secret = Pattern.compile("psp_[A-Za-z0-9_-]{43}").matcher(shown.text());
        assertThat(secret.find()).isTrue();
        assertThat(browser.get(page).text()).contains("Nightly export").doesNotContain(secret.group());
        var program = server().nobody().as(secret.group());
        assertThat(program.get("me").status()).isEqualTo(200);

        browser.post(page, browser.filledIn(browser.get(page), "tokens:0:revoking"));
        assertThat(program.get("me").status()).isEqualTo(401);
    }

    static String wanted(int days, String... scopes) {
        return "{\"name\":\"a program\",\"scopes\":[%s],\"days\":%d}"
                .formatted(
                        Arrays.stream(scopes).map(scope -> '"' + scope + '"').collect(Collectors.joining(",")), days);
    }

    private static Api made(Api account, String... scopes) {
        return account.as(account.post("me/tokens", wanted(1, scopes)).at("/secret"));
    }

    /** Routes that need a token, those that read or those that change. */
    private static Stream<String> guarded(boolean reading) {
        return Documented.routes().stream()
                .filter(route -> route.startsWith("GET ") == reading)
                .filter(route -> !route.equals("POST /api/v1/tokens") && !route.contains("/payment-callbacks"));
    }

    private static boolean refused(Api api, String route) {
        var parts = route.replaceAll("\\{[a-z]+}", "1").split(" ", 2);
        var answer = api.send(parts[0], parts[1], BodyPublishers.noBody());
        return answer.status() == 403 && answer.code().equals("SCOPE_REQUIRED");
    }
}
