package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal's door: sessions, redirects, headers. */
interface DoorStories extends OnAServer {
    @Test
    @DisplayName("issue 2: a page sends who is not signed in to the sign-in page and remembers where he wanted to go")
    default void pages_need_a_session() {
        var page = server().nobody().get("/requests?status=OPEN");

        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location")).isEqualTo("/sign-in?next=%2Frequests%3Fstatus%3DOPEN");
        assertThat(server().nobody().get("/nothing-here").status()).isEqualTo(302);
        assertThat(server().nobody().get("/sign-in").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("issue 2: a script's request of a page after the session ended is redirected in its own words")
    default void scripts_are_redirected() {
        var answer = server().nobody()
                .send(
                        "POST",
                        "/",
                        BodyPublishers.ofString("a=b"),
                        "Faces-Request",
                        "partial/ajax",
                        "Content-Type",
                        "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/xml");
        assertThat(answer.text()).contains("<redirect url=\"/sign-in?next=%2F");
    }

    @Test
    @DisplayName("TC-061: the session of the portal is no key to the API, and a token none to the portal")
    default void each_door_has_its_key() {
        var portal = Portal.signedIn(server(), "member@fuji.example");

        assertThat(portal.get("/requests").status()).isEqualTo(200);
        assertThat(portal.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(Shared.memberOf(server()).get("/requests").status()).isEqualTo(302);
    }

    @Test
    @DisplayName(
            "ID-4, TC-048, TC-054: signing in changes the session's id; a disabled account is out at the next request")
    default void the_session_follows_the_account() {
        var organisation = server().organisation("ACTION_PACK");
        var portal = Portal.signedIn(server(), "kenji@personal.example");
        var planted = portal.session();
        portal.forget(portal.cookie("proof").orElseThrow());
        portal.signIn("hana@personal.example");
        assertThat(portal.session()).isNotEqualTo(planted);

        organisation
                .fixture()
                .execute("UPDATE membership.account SET disabled = true WHERE username = 'hana@personal.example'");
        assertThat(portal.get("/requests").header("Location")).startsWith("/sign-in");
        organisation
                .fixture()
                .execute("UPDATE membership.account SET disabled = false WHERE username = 'hana@personal.example'");
        assertThat(portal.get("/").status())
                .as("the old session is gone for good")
                .isEqualTo(302);
    }

    @Test
    @DisplayName(
            "TC-052: who has the session's id alone is nobody: 256 random bits more belong to it, new at each sign-in")
    default void the_id_alone_opens_nothing() {
        var portal = Portal.signedIn(server(), "hana@personal.example");
        var other = Portal.signedIn(server(), "hana@personal.example");
        var proof = portal.cookie("proof").orElseThrow();
        assertThat(Base64.getUrlDecoder().decode(proof.getValue())).hasSize(32);
        assertThat(proof.isHttpOnly()).isTrue();
        assertThat(proof.getValue())
                .isNotEqualTo(other.cookie("proof").orElseThrow().getValue());
        assertThat(portal.get("/requests").status()).isEqualTo(200);

        portal.forget(proof);

        assertThat(portal.get("/requests").header("Location")).startsWith("/sign-in");
        assertThat(other.get("/requests").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/api/v1/me",
                "/api/v1/nothing",
                "/nothing",
                "/jakarta.faces.resource/x.js.xhtml"
            })
    @DisplayName("TC-068: every answer keeps itself out of frames and away from guessing browsers")
    default void headers_on_every_answer(String path) {
        var answer = server().nobody().get(path);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        if (!path.startsWith("/jakarta.faces.resource")) {
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    @DisplayName("TC-062, TC-065: forms are neither taken by GET nor from another site")
    default void forms_come_by_post_from_here() {
        var nobody = server().nobody();

        var byLink = nobody.get("/sign-in?jakarta.faces.ViewState=x");
        assertThat(byLink.status()).isEqualTo(405);
        assertThat(byLink.text()).contains("This cannot be done that way").doesNotContain("id=\"username\"");
        var elsewhere = nobody.send("POST", "/sign-in", BodyPublishers.ofString("a=b"), "Sec-Fetch-Site", "cross-site");
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.text()).contains("This form was not sent from this portal");
    }

    @Test
    @DisplayName("TC-063, TC-069: a nonce that a form brings along is never put into a page unless it is that page's")
    default void forms_bring_their_nonce_back() {
        var atTheDoor = Portal.tampered(
                server(),
                "admin@aoba.example",
                form -> form.replaceFirst("password=[^&]*", "password=wrong")
                        .replaceFirst("primefaces\\.nonce=[^&]*", "primefaces.nonce=Zm9yZ2Vk"));
        assertThat(atTheDoor.status()).isEqualTo(200);
        assertThat(atTheDoor.text()).contains("<h1").doesNotContain("Zm9yZ2Vk");
        assertThat(atTheDoor.header("Content-Security-Policy")).doesNotContain("Zm9yZ2Vk");

        var inside = Portal.signedIn(server(), "admin@aoba.example");
        var form = inside.filledIn(inside.get("/contracts/link"), "link")
                .replaceFirst("primefaces\\.nonce=[^&]*", "primefaces.nonce=Zm9yZ2Vk");
        var answer = inside.post("/contracts/link", form);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("<h1").doesNotContain("Zm9yZ2Vk");
        assertThat(answer.header("Content-Security-Policy")).doesNotContain("Zm9yZ2Vk");
    }

    @Test
    @DisplayName("TC-012: pages are read and sent; any other method is refused")
    default void pages_know_their_methods() {
        var nobody = server().nobody();

        for (var method : new String[] {"PUT", "DELETE", "PATCH", "BREW"}) {
            var refused = nobody.send(method, "/sign-in", BodyPublishers.noBody());
            assertThat(refused.status()).as(method).isEqualTo(405);
            assertThat(refused.text()).as(method).contains("This cannot be done that way");
            assertThat(refused.header("Allow")).as(method).isEqualTo("GET, HEAD, POST, OPTIONS");
        }
    }

    @Test
    @DisplayName("TC-018, TC-067: no answer names a host that a client made up, and forged identities are nobody's")
    default void forged_headers_change_nothing() throws Exception {
        var member = Shared.memberOf(server());
        assertThat(RawHttp.get(server().portal(), "/requests", "evil.example"))
                .contains("302")
                .doesNotContain("evil");

        var forged = member.get(
                "me",
                "X-Forwarded-User",
                "admin@aoba.example",
                "X-Remote-User",
                "admin@aoba.example",
                "X-On-Behalf-Of",
                "admin@aoba.example",
                "X-Original-URL",
                "/api/v1/benefits");
        assertThat(forged.text()).isEqualTo(member.get("me").text());
        assertThat(server().nobody()
                        .get("me", "X-Remote-User", "admin@aoba.example")
                        .status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("F-24: the server says that it is alive, and ready with its database")
    default void health() {
        var ready = server().nobody().get("/health/ready");

        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.each("/checks", "name")).contains("database");
        assertThat(server().nobody().get("/health/live").at("/status")).isEqualTo("UP");
    }

    @Test
    @DisplayName("TC-109: what the server tells about itself is no business of those who use it")
    default void the_server_keeps_to_itself() {
        var member = Shared.memberOf(server());

        for (var path : List.of("/metrics", "/metrics/base", "/health", "/health/ready", "/health/live")) {
            for (var header : List.of("X-Forwarded-For", "X-Forwarded-Host")) {
                var fromOutside = server().nobody().get(path, header, "127.0.0.1");
                assertThat(fromOutside.status()).as(path).isEqualTo(404);
                assertThat(fromOutside.text()).as(path).isEmpty();
            }
        }
        assertThat(server().nobody()
                        .get("/openapi", "X-Forwarded-For", "203.0.113.5")
                        .status())
                .as("public in a demonstration")
                .isEqualTo(200);
        assertThat(member.get("application.wadl").status()).isEqualTo(404);
        assertThat(server().nobody()
                        .send("OPTIONS", "tokens", BodyPublishers.noBody())
                        .text())
                .doesNotContain("wadl");
    }
}
