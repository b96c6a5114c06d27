package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;

/** The second factor, on the pages and through the API. */
interface SecondFactorStories extends OnAServer {
    String PAGE = "/account/second-factor";
    String STEP = "/sign-in/code";
    Pattern RECOVERY = Pattern.compile("<code>([a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4})</code>");

    @Test
    @DisplayName(
            "ID-2: somebody connects an app on a page, keeps the recovery codes, and signs in with password and code from then on")
    default void connecting_an_app() {
        var here = server().organisation("ACTION_PACK");
        var person = here.fixture().member(here.made());
        var browser = here.browser(person);
        assertThat(browser.get("/account").text()).contains(PAGE);
        assertThat(browser.get(PAGE).text()).doesNotContain("factor-secret");
        sent(browser, PAGE, "beginning", "");
        var page = browser.get(PAGE);
        assertThat(page.text()).contains("<svg class=\"qr\"", "<path d=\"M");
        var app = Authenticator.told(page);
        assertThat(sent(browser, PAGE, "confirming", "000000").text()).contains("The code is not right");
        assertThat(browser.get(PAGE).text()).as("the same secret still").contains("factor-secret");

        assertThat(sent(browser, PAGE, "confirming", app.code()).status()).isEqualTo(302);
        var shown = browser.get(PAGE);
        var codes = RECOVERY.matcher(shown.text()).results().map(this::told).toList();
        assertThat(codes).hasSize(10);
        assertThat(browser.get(PAGE).text())
                .as("shown once")
                .contains("10 recovery codes are left")
                .doesNotContain(codes.get(0), "factor-secret");

        var again = passwordGiven(person, "/requests");
        assertThat(again.get("/requests").header("Location"))
                .as("the password alone is not enough")
                .startsWith("/sign-in");
        assertThat(sent(again, STEP, "entering", app.same()).text())
                .as("a code is good once")
                .contains("was used before");
        var entered = sent(again, STEP + "?next=/requests", "entering", app.code());
        assertThat(entered.header("Location")).as("%s", entered).endsWith("/requests");
        assertThat(again.get("/requests").status()).isEqualTo(200);
        assertThat(again.get(STEP).status()).as("used up").isEqualTo(410);

        var lost = passwordGiven(person, "/requests");
        assertThat(sent(lost, STEP, "entering", codes.get(3).toUpperCase(java.util.Locale.ROOT))
                        .status())
                .isEqualTo(302);
        assertThat(lost.get(PAGE).text()).contains("9 recovery codes are left");
        assertThat(sent(lost, PAGE, "ending", codes.get(4)).status()).isEqualTo(302);
        assertThat(Portal.signedIn(server(), person.username()).get("/requests").status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("TC-044, ID-2: the API asks for the code as well, and limits how often one is tried")
    default void codes_through_the_api() {
        var here = server().organisation("ACTION_PACK");
        var person = withPassword(here);
        var api = here.token(person);
        var app = new Authenticator(api.post("me/second-factor", "").at("/secret"));
        var confirmed = put(api, app.code());
        assertThat(confirmed.status()).as("%s", confirmed).isEqualTo(200);
        assertThat(confirmed.json().at("/recoveryCodes")).hasSize(10);
        assertThat(api.get("me").status()).as("this token ended, too").isEqualTo(401);

        var needed = token(person, "");
        assertThat(needed.status()).isEqualTo(401);
        assertThat(needed.code()).isEqualTo("CODE_REQUIRED");
        var mine = server().nobody().as(token(person, app.code()).at("/token"));
        assertThat(mine.get("me/second-factor").at("/recoveryCodes")).isEqualTo("10");
        var removal = mine.post("me/second-factor/removal", "{\"code\":\"000000\"}");
        assertThat(removal.code()).isEqualTo("WRONG_CODE");
        assertThat(here.admin().get("audit?action=SECOND_FACTOR_REFUSED").each("/items", "subject"))
                .as("what is refused is rolled back, the entry is not")
                .containsExactly(person.account().toString());
        for (var i = 0; i < 9; i++) {
            assertThat(token(person, "000000").code()).isEqualTo("WRONG_CODE");
        }
        var last = token(person, app.code());
        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
        assertThat(here.admin().get("audit?action=SECOND_FACTOR_REFUSED").text())
                .contains(person.account().toString());
    }

    @Test
    @DisplayName(
            "TC-054, ID-2: an admin takes the factor away of somebody who lost it; sessions end, the password stays")
    default void a_lost_phone() {
        var here = server().organisation("ACTION_PACK");
        var admin = here.fixture().member(here.made(), Role.GLOBAL_ADMIN);
        var person = withPassword(here);
        var api = here.token(person);
        var app = new Authenticator(api.post("me/second-factor", "").at("/secret"));
        put(api, app.code());
        var signedIn = passwordGiven(person, "/requests");
        sent(signedIn, STEP, "entering", app.code());
        assertThat(signedIn.get("/requests").status()).isEqualTo(200);

        var browser = here.browser(admin);
        var page = "/organisation/person?account=" + person.account();
        assertThat(browser.get(page).text()).contains("Take the second factor away");
        assertThat(sent(browser, page, "taking", "").status()).isEqualTo(302);
        assertThat(browser.get(page).text()).doesNotContain("Take the second factor away");
        assertThat(signedIn.get("/requests").header("Location")).startsWith("/sign-in");
        assertThat(Portal.signedIn(server(), person.username()).get("/requests").status())
                .isEqualTo(200);
    }

    private static Caller withPassword(Organisation here) {
        var person = here.fixture().member(here.made());
        here.browser(person);
        return person;
    }

    private Portal passwordGiven(Caller person, String next) {
        var browser = Portal.anonymous(server());
        var page = "/sign-in?next=" + next;
        var form = Portal.filledIn(Portal.form(browser.get(page), "sign-in"), person.username());
        var answer = browser.post(page, form);
        assertThat(answer.header("Location")).contains(STEP);
        return browser;
    }

    private static Answer sent(Portal browser, String page, String form, String code) {
        var filled = browser.filledIn(browser.get(page), form)
                .replaceFirst("(^|&)((?:off-)?code)=[^&]*", "$1$2=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
        return browser.post(page, filled);
    }

    private Answer token(Caller person, String code) {
        var body = "{\"username\":\"%s\",\"password\":\"%s\"%s}"
                .formatted(
                        person.username(),
                        System.getenv("PARTNER_SUPPORT_DEMO_PASSWORD"),
                        code.isEmpty() ? "" : ",\"otp\":\"" + code + "\"");
        return server().nobody().post("tokens", body);
    }

    private static Answer put(Api api, String code) {
        var body = BodyPublishers.ofString("{\"code\":\"%s\"}".formatted(code));
        return api.send("PUT", "me/second-factor", body, "Content-Type", "application/json");
    }

    private String told(MatchResult code) {
        Secrets.told(code.group(1));
        return code.group(1);
    }
}
