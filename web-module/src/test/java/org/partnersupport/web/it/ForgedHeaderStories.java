package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that claim what is not so, and headers of answers. */
interface ForgedHeaderStories extends OnAServer {
    @Test
    @DisplayName("TC-070, TC-018: no header and no parameter turns a call into another one")
    default void the_method_is_the_method() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        organisation.activatedAndLinked(member);
        var opened = member.post("support-requests", RequestStories.COVERED, RequestStories.newKey());
        var request = "support-requests/" + opened.at("/number");

        for (var header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            assertThat(member.get(request, header, "DELETE").text()).isEqualTo(opened.text());
            assertThat(member.get(request + "/reopen", header, "POST").status()).isEqualTo(405);
        }
        assertThat(member.get(request + "?_method=DELETE").status()).isEqualTo(200);
        assertThat(member.get("me", "X-Rewrite-URL", "/api/v1/orders", "X-Forwarded-Prefix", "/evil")
                        .text())
                .isEqualTo(member.get("me").text());
    }

    @Test
    @DisplayName("TC-012: nothing of a request can be replaced or deleted, its messages and files neither")
    default void nothing_is_deleted() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        organisation.activatedAndLinked(member);
        var opened = member.post("support-requests", RequestStories.COVERED, RequestStories.newKey());
        var request = "support-requests/" + opened.at("/number");

        for (var path : List.of(request, request + "/messages", request + "/attachments", "support-requests")) {
            for (var method : List.of("PUT", "PATCH", "DELETE")) {
                var answer = member.send(method, path, BodyPublishers.noBody());
                assertThat(answer.status()).as("%s %s", method, path).isEqualTo(405);
                assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
            }
        }
        assertThat(member.get(request).text()).isEqualTo(opened.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "https://localhost.evil.example",
                "http://localhost",
                "https://localhost"
            })
    @DisplayName("TC-066: no other origin may read an answer, whatever it is called")
    default void no_other_origin(String origin) {
        var member = Shared.memberOf(server());
        var answers = List.of(
                member.get("me", "Origin", origin),
                server().nobody().get("/sign-in", "Origin", origin),
                member.send(
                        "OPTIONS",
                        "links",
                        BodyPublishers.noBody(),
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "authorization,content-type"));

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.response().headers().map().keySet())
                                .noneMatch(name ->
                                        name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-")));
    }

    @Test
    @DisplayName("TC-061: a form or a text that another site could send is no call of the API")
    default void simple_posts_are_no_calls() {
        var member = Shared.memberOf(server());

        for (var type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            for (var call : List.of("links", "support-requests", "invitations", "tokens")) {
                var answer = member.send("POST", call, BodyPublishers.ofString("{}"), "Content-Type", type);
                assertThat(answer.status()).as("%s %s", call, type).isEqualTo(415);
            }
        }
    }

    @Test
    @DisplayName("TC-043, TC-039: eleven wrong pairs are too many, whatever address each claims to come from")
    default void a_claimed_address_is_no_address() {
        var organisation = server().organisation("ACTION_PACK");
        var person = organisation.person();

        for (var i = 0; i < 10; i++) {
            assertThat(wrong(person, i).status()).isEqualTo(422);
        }
        var last = wrong(person, 10);
        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
        assertThat(organisation
                        .fixture()
                        .number("SELECT (SELECT count(*) FROM membership.attempt WHERE key LIKE '%203.0.113.%')"
                                + " + (SELECT count(*) FROM membership.audit a WHERE a::text LIKE '%203.0.113.%')"))
                .isZero();
    }

    private static Answer wrong(Api person, int number) {
        var address = "203.0.113." + number;
        return person.post(
                "links",
                "{\"accessId\":\"8888 7777 000%d\",\"contractId\":\"0123456789ABCDEFGHJKMNPQRSTV\"}"
                        .formatted(number % 10),
                "X-Forwarded-For",
                address,
                "Forwarded",
                "for=" + address,
                "X-Real-IP",
                address);
    }

    @Test
    @DisplayName("TC-111: answers of every class carry the same headers")
    default void headers_of_all_classes() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var nobody = server().nobody();
        var portal = Portal.signedIn(server(), "member@fuji.example");

        for (var answer : List.of(
                portal.get("/home"),
                portal.get("/nothing"),
                portal.get("/requests/file?number=x&id=y"),
                portal.post("/home", "a=b"),
                nobody.get("/requests"),
                nobody.get("/openapi"),
                nobody.get("/health/ready"),
                nobody.get("me"),
                member.get("me"),
                member.get("nothing"),
                member.get("links"),
                member.get("me", "Accept", "image/png"),
                member.send("POST", "links", BodyPublishers.ofString("x")),
                member.post("links", "{"),
                member.post("links", " ".repeat(70_000)),
                nobody.send("BREW", "/sign-in", BodyPublishers.noBody()))) {
            var headers = answer.response().headers();
            var what = "%s %s".formatted(answer.response().request().uri(), answer.status());
            assertThat(headers.allValues("X-Content-Type-Options")).as(what).containsExactly("nosniff");
            assertThat(headers.allValues("Referrer-Policy")).as(what).containsExactly("same-origin");
            assertThat(headers.allValues("Cross-Origin-Opener-Policy")).as(what).containsExactly("same-origin");
            assertThat(headers.allValues("Cross-Origin-Resource-Policy"))
                    .as(what)
                    .containsExactly("same-origin");
            assertThat(answer.header("Content-Security-Policy")).as(what).contains("frame-ancestors 'none'");
            assertThat(answer.header("Content-Type")).as(what).doesNotContainIgnoringCase("iso-8859");
            assertThat(headers.map()).as(what).doesNotContainKey("X-Powered-By");
        }
    }
}
