package org.partnersupport.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnersupport.e2e.Portal;
import org.partnersupport.e2e.RunningPortal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What attackers type, read by those it is meant for, in a browser that runs whatever it is given. */
@ExtendWith({Browsing.class, RunningPortal.class})
class HostileTextsE2E {
    private static final Path PAYLOADS = Path.of("../web-module/src/test/resources/injection-payloads/payloads.json");
    private static final String MEMBER = "member@daichi.example";
    private static final String ENGINEER = "engineer@vendor.example";
    private static final String TITLE =
            "\"'><script>alert(1)</script><svg/onload=alert(2)><img src=x onerror=alert(3)>";
    private static final List<String> MORE = List.of(
            "<img src=http://canary.example/x>",
            "<style>@import url(http://canary.example/x)</style>",
            "<base href=//canary.example/>",
            "<meta http-equiv=refresh content=\"0;url=//canary.example\">",
            "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
            "</p></li></ol><script>alert(1)</script>",
            "</textarea></title></style><script>alert(1)</script>",
            "<details open ontoggle=alert(1)>",
            "<form action=//canary.example><button autofocus>x</button></form>");

    private final Browsing.Chromium chromium;
    private final Portal portal;
    private final Site site;

    HostileTextsE2E(Browsing.Chromium chromium, Portal portal) {
        this.chromium = chromium;
        this.portal = portal;
        this.site = Site.of(portal);
    }

    @Test
    @DisplayName(
            "TC-071: of all that attackers type into a request, its files and names, nothing runs, calls elsewhere or is refused by the policy in the browser of either side; each text stands there as it was typed")
    void nothingRuns() throws IOException, SQLException {
        new Company(site).linked(MEMBER);
        var texts = Stream.concat(payloads("xss", "xss-polyglots", "expression-language"), MORE.stream())
                .toList();
        var request = "/support-requests/" + opened(String.join("\n", texts));
        for (var i = 0; i < texts.size(); i++) {
            site.as(i % 2 == 0 ? MEMBER : ENGINEER)
                    .post(request + "/messages", Map.of("text", texts.get(i)))
                    .expecting(201);
        }
        payloads("xss")
                .limit(10)
                .map(text -> text + ".png")
                .forEach(name ->
                        site.as(MEMBER).upload(request + "/attachments", name).expecting(201));
        var names = named(List.of(TITLE, TITLE, TITLE));
        try {
            reads(MEMBER, "ja", request, texts, texts);
            reads("admin@daichi.example", "en", request, texts, MORE);
            reads(ENGINEER, "en", request, texts, List.of());
        } finally {
            named(names);
        }
    }

    private String opened(String description) {
        var request = Map.of(
                "product",
                "windows-server",
                "release",
                "2025",
                "severity",
                "C",
                "title",
                TITLE,
                "description",
                description,
                "contact",
                TITLE);
        return site.as(MEMBER)
                .post("/support-requests", request, UUID.randomUUID().toString())
                .expecting(201)
                .json()
                .get("number")
                .asString();
    }

    /** Names come from the vendor and from identity providers; here past the application. */
    private List<String> named(List<String> names) throws SQLException {
        try (var database = portal.database();
                var change = database.prepareStatement("""
                        WITH before AS (SELECT o.id, o.name_en, o.name_ja, a.id AS account, a.display_name
                                          FROM membership.organisation o, membership.account a
                                         WHERE o.code = 'daichi' AND a.username = ?),
                             organisation AS (UPDATE membership.organisation o SET name_en = ?, name_ja = ?
                                                FROM before b WHERE o.id = b.id),
                             person AS (UPDATE membership.account a SET display_name = ?
                                          FROM before b WHERE a.id = b.account)
                        SELECT name_en, name_ja, display_name FROM before""")) {
            change.setString(1, MEMBER);
            for (var i = 0; i < names.size(); i++) {
                change.setString(i + 2, names.get(i));
            }
            var before = change.executeQuery();
            before.next();
            return List.of(before.getString(1), before.getString(2), before.getString(3));
        }
    }

    private void reads(String account, String language, String request, List<String> texts, List<String> searched) {
        try (var visitor = new Visitor(chromium, site, language)) {
            var alarms = Alarms.of(visitor, site.url());
            visitor.entersAs(account, request.replace("/support-requests/", "/requests/view?number="));
            assertThat(visitor.at(".lead").textContent()).isEqualTo(TITLE);
            assertThat(visitor.at("[aria-labelledby=description] .as-typed").textContent())
                    .isEqualTo(String.join("\n", texts));
            assertThat(visitor.at(".messages .as-typed").allTextContents()).containsExactlyElementsOf(texts);
            assertThat(visitor.at(".files a").allTextContents()).containsExactlyElementsOf(fileNames(account, request));

            for (var page : List.of(
                    "/requests",
                    "/home",
                    "/account",
                    "/organisation/users",
                    "/organisation/audit",
                    "/organisation/statement")) {
                visitor.goesTo(page);
            }
            for (var text : searched) {
                visitor.goesTo("/requests?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
                assertThat(text.strip())
                        .as("what was searched for, as far as it is taken")
                        .startsWith(visitor.at("#q").inputValue());
            }
            visitor.goesTo("/requests?q=svg%2Fonload");
            assertThat(visitor.at("a.row").first().textContent()).isEqualTo(TITLE);
            visitor.goesTo("/plans?q=" + URLEncoder.encode(TITLE, StandardCharsets.UTF_8));
            assertThat(visitor.at("#q").inputValue()).isEqualTo(TITLE);
            visitor.fills("q", texts.get(0)).at("#q").press("Enter");
            assertThat(alarms.heard()).as(account).isEmpty();
        }
    }

    private List<String> fileNames(String account, String request) {
        return site.as(account)
                .get(request + "/attachments")
                .expecting(200)
                .json()
                .valueStream()
                .map(file -> file.get("name").asString())
                .toList();
    }

    @Test
    @DisplayName("TC-071: what runs is heard, and so is what the policy keeps from running")
    void whatRunsIsHeard() {
        try (var visitor = new Visitor(chromium, site, "en")) {
            var alarms = Alarms.of(visitor.goesTo("/sign-in"), site.url());
            for (var run : List.of(
                    "setTimeout(() => alert(1))",
                    "setTimeout(() => { throw new Error('thrown') })",
                    "document.body.insertAdjacentHTML('beforeend', '<img src=data:, onerror=alert(1)>')",
                    "document.body.insertAdjacentHTML('beforeend', '<img src=http://127.0.0.1:9/x>')")) {
                visitor.page().evaluate(run);
            }
            visitor.page().waitForCondition(() -> alarms.heard().size() >= 4);

            assertThat(alarms.heard())
                    .anyMatch(said -> said.startsWith("dialog: 1"))
                    .anyMatch(said -> said.startsWith("error: ") && said.contains("thrown"))
                    .anyMatch(said -> said.contains("Content Security Policy") && said.contains("script-src"))
                    .anyMatch(said -> said.contains("Content Security Policy") && said.contains("img-src"));
        }
    }

    private static Stream<String> payloads(String... groups) throws IOException {
        var sections = new JsonMapper().readTree(Files.readString(PAYLOADS)).get("sections");
        return Stream.of(groups)
                .flatMap(group -> sections.valueStream()
                        .filter(section -> section.get("name").asString().equals(group)))
                .flatMap(section -> section.get("items").valueStream())
                .map(JsonNode::asString);
    }
}
