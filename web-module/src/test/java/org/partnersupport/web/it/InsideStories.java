package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersupport.membership.api.Role;

/** What is inside the server stays there. */
interface InsideStories extends OnAServer {
    List<String> INSIDES = List.of(
            "Exception",
            "org.partnersupport",
            "jakarta.servlet",
            "jakarta.faces.FacesException",
            "org.glassfish",
            "org.postgresql",
            "SELECT ",
            "SQLState",
            "Payara",
            "GlassFish",
            "\tat ");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/WEB-INF%2Fweb.xml",
                "/%57EB-INF/web.xml",
                "/web-inf/web.xml",
                "//WEB-INF/web.xml",
                "/./WEB-INF/web.xml",
                "/x/../WEB-INF/web.xml",
                "/x/%2e%2e/WEB-INF/web.xml",
                "/WEB-INF/web.xml%00",
                "/WEB-INF;x/web.xml",
                "/META-INF/openapi.json",
                "/assets/../WEB-INF/web.xml",
                "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?ln=..%2FWEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?loc=../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?con=../WEB-INF",
                "/jakarta.faces.resource/..%5CWEB-INF%5Cweb.xml.xhtml",
                "/assets/",
                "/resources/",
                "/home.xhtml",
                "/WEB-INF/templates/layout.xhtml"
            })
    @DisplayName("TC-105: no spelling of a path leads to what is not for sending")
    default void no_path_leads_inside(String path) throws IOException {
        var portal = Portal.signedIn(server(), "member@fuji.example");
        var answer = RawHttp.get(server().portal(), path, "localhost", "Cookie: " + portal.allCookies());

        assertThat(answer).doesNotContain("<web-app", "<ui:composition", "\"openapi\"", "Directory");
        if (!path.equals("/home.xhtml")) {
            assertThat(answer).containsPattern("^HTTP/1.1 (30[12]|4\\d\\d)");
        }
        assertThat(answer).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openapi/ui",
                "/management",
                "/management/domain",
                "/monitoring",
                "/asadmin",
                "/__asadmin/version",
                "/setup",
                "/install",
                "/getting-started",
                "/bootstrap",
                "/admin"
            })
    @DisplayName("TC-109, TC-019: there is nothing for operators and no first set-up to be found among the pages")
    default void nothing_for_operators(String path) {
        assertThat(Portal.signedIn(server(), "member@fuji.example").get(path).status())
                .isEqualTo(404);
        assertThat(server().nobody().get(path).status()).isIn(302, 404);
    }

    @Test
    @DisplayName("TC-110: faults of every kind are told without anything of the inside")
    default void faults_tell_nothing() throws IOException {
        var member = Shared.memberOf(server());
        var portal = Portal.signedIn(server(), "member@fuji.example");

        for (var answer : List.of(
                member.post("links", "{"),
                member.get("support-requests?page=x&debug=1"),
                member.get("nothing?debug=1"),
                member.get("links"),
                member.post("links", " ".repeat(70_000)),
                member.send("POST", "links", BodyPublishers.ofString("x"), "Content-Type", "text/plain"),
                member.get("me", "Accept", "image/png"),
                portal.get("/nothing?debug=1"),
                portal.get("/requests/view?number=%00"),
                portal.get("/requests/file?number=1&id=2"),
                portal.get("/purchases/receipt?order=x"),
                portal.get("/home?jakarta.faces.ViewState=x"))) {
            var what = "%s %s".formatted(answer.response().request().uri(), answer);
            assertThat(answer.status()).as(what).isBetween(400, 499);
            assertThat(answer.text()).as(what).doesNotContain(INSIDES);
        }
        for (var raw : List.of("/%", "/%zz", "/" + "x".repeat(20_000), "/?a=%zz")) {
            var answer = RawHttp.get(server().portal(), raw, "localhost");
            assertThat(answer.substring(answer.indexOf("\r\n\r\n")))
                    .as(raw.substring(0, 2))
                    .doesNotContain(INSIDES);
        }
    }

    @Test
    @DisplayName("TC-110: a broken database is told with a reference alone, in the API and on a page")
    default void a_broken_table() {
        var organisation = server().organisation("ACTION_PACK");
        var caller = organisation.fixture().member(organisation.made(), Role.GLOBAL_ADMIN);
        var portal = organisation.browser(caller);
        var admin = organisation.token(caller);

        organisation.fixture().execute("ALTER TABLE support.attachment RENAME TO attachment_away");
        organisation.fixture().execute("ALTER TABLE support.request RENAME TO request_away");
        try {
            for (var answer : List.of(admin.get("support-requests"), portal.get("/requests"))) {
                assertThat(answer.status()).as("%s", answer).isEqualTo(500);
                assertThat(answer.text()).doesNotContain(INSIDES).doesNotContain("request_away", "support.request");
                assertThat(answer.text()).containsPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}");
            }
        } finally {
            organisation.fixture().execute("ALTER TABLE support.request_away RENAME TO request");
            organisation.fixture().execute("ALTER TABLE support.attachment_away RENAME TO attachment");
        }
        assertThat(admin.get("support-requests").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("TC-104: a serialised object is no cookie, no view and no body: nothing reads it")
    default void serialised_objects_are_nothing() {
        var object = "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhw";
        var member = Shared.memberOf(server());

        var view = server().nobody()
                .send(
                        "POST",
                        "/sign-in",
                        BodyPublishers.ofString("jakarta.faces.ViewState=" + object),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Cookie",
                        "JSESSIONID=" + object + "; proof=" + object + "; language=" + object);
        assertThat(view.status()).isIn(302, 400, 403, 409, 410);
        assertThat(view.text()).doesNotContain(INSIDES);
        var body = member.send(
                "POST",
                "links",
                BodyPublishers.ofString(object),
                "Content-Type",
                "application/x-java-serialized-object");
        assertThat(body.status()).isEqualTo(415);
        assertThat(server().nobody().as(object).get("me").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("TC-067: no path and no way back writes a header or leads away")
    default void no_way_out() throws IOException {
        for (var path : Payloads.of("crlf-paths")) {
            assertThat(RawHttp.get(server().portal(), path, "localhost"))
                    .as(path)
                    .doesNotContainPattern("(?i)\nset-cookie: ?crlf");
        }
        for (var back : List.of(
                "//evil.example",
                "/\\evil.example",
                "https:evil.example",
                "https://evil.example/",
                "%2f%2fevil.example",
                "/%0d%0aLocation:https://evil.example",
                "/\r\nLocation: https://evil.example",
                "javascript:alert(1)",
                "/sign-in?next=//evil.example")) {
            var answer = server().nobody()
                    .send(
                            "POST",
                            "/preferences",
                            BodyPublishers.ofString("language=en&back="
                                    + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8)),
                            "Content-Type",
                            "application/x-www-form-urlencoded");
            assertThat(answer.header("Location")).as(back).matches("/(?!/).*").doesNotContain("\\");
            assertThat(answer.response().headers().allValues("Location")).hasSize(1);
        }
    }

    @Test
    @DisplayName(
            "TC-050, TC-048: after signing out the old cookies are nobody's; an id that was made up is never taken")
    default void sessions_end() {
        var portal = Portal.signedIn(server(), "member@fuji.example");
        var cookies = portal.allCookies();
        assertThat(server().nobody().get("/requests", "Cookie", cookies).status())
                .isEqualTo(200);

        var left = portal.post("/sign-out", "");
        assertThat(left.header("Clear-Site-Data")).isEqualTo("\"cache\"");
        assertThat(left.header("Cache-Control")).contains("no-store");
        assertThat(server().nobody().get("/requests", "Cookie", cookies).header("Location"))
                .startsWith("/sign-in");

        var invented = server().nobody().get("/sign-in", "Cookie", "JSESSIONID=0123456789abcdef0123456789ab");
        assertThat(invented.header("Set-Cookie")).doesNotContain("0123456789abcdef");
        assertThat(invented.text()).doesNotContain(";jsessionid=");
    }
}
