package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;

/** A browser that was left open: what changes rights, keys or money asks again who it is. */
interface ProveAgainStories extends OnAServer {
    String ASKED = "id=\"prove-again\"";

    @Test
    @DisplayName(
            "TC-055: sixteen minutes after signing in nobody gives roles, invites, makes links, keys or factors, until he signs in again")
    default void a_browser_left_open() {
        var here = server().organisation("ACTION_PACK");
        var admin = here.fixture().member(here.made(), Role.GLOBAL_ADMIN);
        var person = here.fixture().member(here.made());
        var browser = here.browser(admin);
        var page = "/organisation/person?account=" + person.account();
        assertThat(browser.get(page).text()).doesNotContain(ASKED);
        passing(here, admin, 16);
        assertThat(browser.get(page).text()).contains(ASKED, "name=\"again\"").doesNotContain("now has the role");

        for (var form : new String[] {"roles:0:changing", "linking", "deciding"}) {
            var refused = browser.post(page, browser.filledIn(browser.get(page), form));
            assertThat(refused.text()).as(form).contains("Please show once more that it is you");
        }
        var people = here.admin().get("organisation/people").text();
        assertThat(people).doesNotContain("\"disabled\":true");
        assertThat(here.fixture()
                        .number("SELECT count(*) FROM membership.account_role WHERE account_id = ?", person.account()))
                .isZero();
        assertThat(here.fixture()
                        .number("SELECT count(*) FROM membership.password_link WHERE account_id = ?", person.account()))
                .isZero();
        var invited = browser.filledIn(browser.get("/organisation/invite"), "inviting")
                .replaceFirst("(^|&)username=", "$1username=somebody%40new.example")
                .replaceFirst("(^|&)name=", "$1name=Hanako");
        assertThat(browser.post("/organisation/invite", invited).text())
                .as("what was typed stays")
                .contains(ASKED, "somebody@new.example", "Hanako");
        var token = browser.filledIn(browser.get("/account/tokens"), "making").replaceFirst("(^|&)name=", "$1name=key");
        assertThat(browser.post("/account/tokens", token).text()).contains(ASKED, "value=\"key\"");
        assertThat(browser.post(
                                "/account/second-factor",
                                browser.filledIn(browser.get("/account/second-factor"), "beginning"))
                        .text())
                .contains(ASKED);

        assertThat(browser.get("/requests").status())
                .as("what is not dangerous")
                .isEqualTo(200);
        var again = "/sign-in?again=true&next=" + page.replace("?", "%3F").replace("=", "%3D");
        var form = Portal.filledIn(Portal.form(browser.get(again), "sign-in"), admin.username());
        assertThat(browser.post(again, form).header("Location")).endsWith(page);
        assertThat(browser.get(page).text()).doesNotContain(ASKED);
        assertThat(browser.post(page, browser.filledIn(browser.get(page), "roles:0:changing"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("TC-055: nor does he buy; a program's token is not asked, since its scopes and its end bound it")
    default void money_and_programs() {
        var here = server().organisation("ACTION_PACK");
        var person = here.fixture().person();
        var browser = here.browser(person);
        passing(here, person, 16);
        var page = "/purchases/buy?product=windows-server&release=2025";
        var form = browser.filledIn(browser.get(page), "buying").replaceAll("&offer=[A-Z_0-9]+", "") + "&offer=SINGLE";
        assertThat(browser.post(page, form).text()).contains("Please show once more that it is you");
        assertThat(here.fixture()
                        .number(
                                "SELECT count(*) FROM entitlement.incident_order WHERE account_id = ?",
                                person.account()))
                .isZero();

        var admin = here.fixture().member(here.made(), Role.GLOBAL_ADMIN);
        var api = here.token(admin);
        here.fixture()
                .execute(
                        "UPDATE membership.api_token SET issued_at = issued_at - interval '16 minutes' WHERE account_id = ?",
                        admin.account());
        var colleague = here.fixture().member(here.made());
        assertThat(api.send(
                                "PUT",
                                "organisation/people/" + colleague.account() + "/roles/ADMIN_AGENT",
                                BodyPublishers.noBody())
                        .status())
                .isEqualTo(200);
    }

    private static void passing(Organisation here, Caller caller, int minutes) {
        here.fixture()
                .execute(
                        "UPDATE membership.portal_session SET proven_at = proven_at - ? * interval '1 minute' WHERE account_id = ?",
                        minutes,
                        caller.account());
    }
}
