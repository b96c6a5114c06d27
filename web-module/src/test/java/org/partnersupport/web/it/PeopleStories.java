package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;

/** Who administers whom, in the API and on the pages (rules ID-2, ID-5). */
interface PeopleStories extends OnAServer {
    @Test
    @DisplayName("TC-029, ID-2: a partner admin grants no role, a member none, the last admin keeps his, and another"
            + " organisation's people do not exist")
    default void granting_roles() {
        var here = server().organisation("ACTION_PACK");
        var admin = here.fixture().member(here.made(), Role.GLOBAL_ADMIN);
        var api = here.token(admin);
        var member = here.fixture().member(here.made());
        var there = server().organisation("ACTION_PACK");
        var stranger = there.fixture().member(there.made());

        assertThat(put(here.member(Role.PARTNER_ADMIN), member, "GLOBAL_ADMIN").status())
                .isEqualTo(403);
        assertThat(put(here.member(), member, "ADMIN_AGENT").status()).isEqualTo(403);
        var last = delete(api, admin, "roles/GLOBAL_ADMIN");
        assertThat(last.status()).isEqualTo(409);
        assertThat(last.code()).isEqualTo("LAST_ADMIN");
        assertThat(put(api, stranger, "ADMIN_AGENT").status()).isEqualTo(404);
        assertThat(put(api, member, "PROGRAM_MANAGER").code()).isEqualTo("ROLE_NOT_ASSIGNABLE");

        assertThat(put(api, member, "GLOBAL_ADMIN").at("/roles/0")).isEqualTo("GLOBAL_ADMIN");
        assertThat(delete(api, admin, "roles/GLOBAL_ADMIN").code())
                .as("the other one cannot sign in")
                .isEqualTo("LAST_ADMIN");
        here.fixture().withPassword(member);
        assertThat(delete(api, admin, "roles/GLOBAL_ADMIN").json().get("roles").isEmpty())
                .isTrue();
        assertThat(put(api, member, "ADMIN_AGENT").status())
                .as("the right is gone at the next call")
                .isEqualTo(403);
    }

    @Test
    @DisplayName(
            "TC-020, ID-2: a role that is taken away is gone at the next page and the next call, a disabled account"
                    + " is out of both, and comes back without its old session and token")
    default void a_removed_right_ends() {
        var here = server().organisation("ACTION_PACK");
        var admin = here.admin();
        var agent = here.fixture().member(here.made(), Role.PARTNER_ADMIN);
        var api = here.token(agent);
        var browser = here.browser(agent);
        assertThat(browser.get("/organisation/statement").status()).isEqualTo(200);
        assertThat(api.get("statement").status()).isEqualTo(200);

        assertThat(delete(admin, agent, "roles/PARTNER_ADMIN").status()).isEqualTo(200);
        assertThat(browser.get("/organisation/statement").status()).isEqualTo(403);
        assertThat(api.get("statement").status()).isEqualTo(403);

        assertThat(admin.post(path(agent, "disablement"), "")
                        .json()
                        .get("disabled")
                        .asBoolean())
                .isTrue();
        assertThat(api.get("me").status()).isEqualTo(401);
        admin.send("DELETE", path(agent, "disablement"), BodyPublishers.noBody());
        assertThat(api.get("me").status()).isEqualTo(401);
        assertThat(browser.get("/requests").header("Location")).startsWith("/sign-in");
    }

    @Test
    @DisplayName(
            "ID-5: the users page leads an admin to each person, where roles are given, taken away and access ended")
    default void managing_on_the_page() {
        var here = server().organisation("ACTION_PACK");
        var member = here.fixture().member(here.made());
        var browser = here.browser(here.fixture().member(here.made(), Role.GLOBAL_ADMIN));
        var page = "/organisation/person?account=" + member.account();
        assertThat(browser.get("/organisation/users").text()).contains(page);

        pressed(browser, page, "roles:2:changing", "assign");
        assertThat(here.token(member).get("me").at("/roles/0")).isEqualTo("ADMIN_AGENT");
        assertThat(browser.get(page).text()).contains("now has the role Admin agent");

        pressed(browser, page, "deciding", "disable");
        assertThat(browser.get("/organisation/users").text()).contains("Disabled");
        pressed(browser, page, "deciding", "enable");
        assertThat(here.token(member).get("me").status()).isEqualTo(200);
    }

    private static void pressed(Portal browser, String page, String form, String button) {
        var filled = browser.filledIn(browser.get(page), form);
        var answer = browser.post(page, filled);
        assertThat(answer.status()).as("%s of %s: %s", button, form, answer).isEqualTo(302);
    }

    private static Answer put(Api api, Caller person, String role) {
        return api.send("PUT", path(person, "roles/" + role), BodyPublishers.noBody());
    }

    private static Answer delete(Api api, Caller person, String what) {
        return api.send("DELETE", path(person, what), BodyPublishers.noBody());
    }

    private static String path(Caller person, String what) {
        return "organisation/people/" + person.account() + "/" + what;
    }
}
