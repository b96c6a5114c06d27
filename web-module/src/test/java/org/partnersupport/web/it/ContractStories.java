package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Role;

/** Signing in to the API, and what all its answers have in common. */
interface ContractStories extends OnAServer {
    @Test
    @DisplayName("api: a name and password give a token that tells who one is")
    default void signing_in() {
        var credentials = "{\"username\":\"Partner@AOBA.example\",\"password\":\"%s\"}"
                .formatted(System.getenv("PARTNER_SUPPORT_DEMO_PASSWORD"));
        var issued = server().nobody().post("tokens", credentials);
        assertThat(issued.status()).as("%s", issued).isEqualTo(201);
        assertThat(Instant.parse(issued.at("/expiresAt"))).isAfter(Instant.now());

        var me = server().nobody().as(issued.at("/token")).get("me");
        assertThat(me.at("/username")).isEqualTo("partner@aoba.example");
        assertThat(me.at("/kind")).isEqualTo("WORK");
        assertThat(me.at("/roles/0")).isEqualTo("PARTNER_ADMIN");
        assertThat(me.json().at("/organisation/programmes")).hasSize(2);
        assertThat(server().signedIn("kenji@personal.example")
                        .get("me")
                        .json()
                        .get("organisation")
                        .isNull())
                .isTrue();
    }

    @Test
    @DisplayName("api: an account that has chosen no language is told the one it asks for, never nothing")
    default void there_is_always_a_language() {
        var member = server().organisation("ACTION_PACK").person();

        assertThat(member.get("me", "Accept-Language", "ja-JP,ja;q=0.9").at("/language"))
                .isEqualTo("ja");
        assertThat(member.get("me", "Accept-Language", "de").at("/language")).isEqualTo("en");
    }

    @Test
    @DisplayName("TC-045: unknown names and wrong passwords are one answer, in the reader's language")
    default void wrong_credentials() {
        var unknown = server().nobody().post("tokens", "{\"username\":\"nobody@x.example\",\"password\":\"x\"}");
        var wrong = server().nobody().post("tokens", "{\"username\":\"member@elm.example\",\"password\":\"x\"}");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text()).isEqualTo(unknown.text()).contains("WRONG_CREDENTIALS");
        assertThat(server().nobody()
                        .post(
                                "tokens",
                                "{\"username\":\"nobody@x.example\",\"password\":\"x\"}",
                                "Accept-Language",
                                "ja")
                        .at("/detail"))
                .contains("パスワード");
    }

    @Test
    @DisplayName("api: no or bad token is 401, whatever the path; the challenge names the scheme")
    default void a_token_is_needed() {
        for (var path : new String[] {"me", "benefits", "nothing", "/api/", "/api/v2/x", "tokens/x"}) {
            for (var api : new Api[] {
                server().nobody(),
                server().nobody().as("wrong"),
                server().nobody().as("x y")
            }) {
                var answer = api.get(path);
                assertThat(answer.status()).as(path).isEqualTo(401);
                assertThat(answer.code()).isEqualTo("NOT_SIGNED_IN");
                assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
                assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            }
        }
    }

    @Test
    @DisplayName("ID-2, TC-020: roles are those of now, and a disabled account is out at once")
    default void roles_are_those_of_now() {
        var organisation = server().organisation("ACTION_PACK");
        var caller = organisation.fixture().member(organisation.made(), Role.GLOBAL_ADMIN);
        var admin = organisation.token(caller);
        assertThat(admin.get("me").at("/roles/0")).isEqualTo("GLOBAL_ADMIN");

        organisation.fixture().takeRoleAway(caller, Role.GLOBAL_ADMIN);
        assertThat(admin.post("benefits/activation", "").status()).isEqualTo(403);
        organisation.fixture().disable(caller);
        assertThat(admin.get("me").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("api: wrong path, method and type are problems, too")
    default void errors_are_problems() {
        var member = Shared.memberOf(server());

        var nothing = member.get("nothing", "Accept-Language", "en-GB,en;q=0.8,ja;q=0.5");
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.code()).isEqualTo("NOT_FOUND");
        assertThat(nothing.at("/title")).isEqualTo("Not found");
        assertThat(nothing.at("/type")).isEqualTo("urn:partner-support:problem:NOT_FOUND");
        var method = member.post("me", "{}");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("GET");
        assertThat(member.get("me", "Accept", "text/html").status()).isEqualTo(406);
        var type = member.send(
                "POST", "links", java.net.http.HttpRequest.BodyPublishers.ofString("x"), "Content-Type", "text/plain");
        assertThat(type.status()).isEqualTo(415);
        assertThat(type.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(member.get("/api/v2/me").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    @DisplayName("issue 2: the document the server publishes is the one in the archive")
    default void the_document_is_published() {
        var published = server().nobody().get("/openapi?format=JSON", "Accept", "application/json");

        assertThat(published.status()).isEqualTo(200);
        assertThat(published.at(
                        "/paths/~1api~1v1~1support-requests/post/responses/201/content/application~1json/schema/$ref"))
                .isEqualTo("#/components/schemas/Request");
        assertThat(published.at("/components/schemas/Contract/properties/end/format"))
                .isEqualTo("date");
        assertThat(published.at("/paths/~1api~1v1~1tokens/post/responses/429/$ref"))
                .isEqualTo("#/components/responses/TooManyAttempts");
    }
}
