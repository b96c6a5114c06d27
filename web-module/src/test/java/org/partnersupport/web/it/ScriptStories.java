package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;

/** Markup that is typed, and where it is shown. */
interface ScriptStories extends OnAServer {
    Pattern TAG = Pattern.compile("<(/?[a-zA-Z][^\\s/>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>");
    Pattern ATTRIBUTE = Pattern.compile("([^\\s=\"'/]+)\\s*(?:=\\s*(\"[^\"]*\"|'[^']*'|[^\\s>]+))?");

    List<String> FETCHING = List.of(
            "<img src=http://canary.example/x>",
            "<style>@import url(http://canary.example/x)</style>",
            "<p style=\"background:url(http://canary.example/x)\">",
            "<link rel=stylesheet href=//canary.example/x>",
            "<base href=//canary.example/>",
            "<meta http-equiv=refresh content=\"0;url=//canary.example\">",
            "<a href=\"data:text/html,x\">x</a>",
            "<a href=vbscript:x>x</a>",
            "#{1234567*7}",
            "${1234567*7}",
            "<%=1234567*7%>",
            "{{1234567*7}}");

    @Test
    @DisplayName(
            "TC-071, TC-072, TC-077, TC-078, TC-081: markup in any text is shown as text: not one element, attribute or"
                    + " request more than with plain words")
    default void markup_is_text() {
        var organisation = server().organisation("ACTION_PACK");
        var admin = organisation.fixture().member(organisation.made(), Role.GLOBAL_ADMIN);
        var caller = organisation.fixture().member(organisation.made());
        var member = organisation.token(caller);
        organisation.activatedAndLinked(member);
        var number = member.post("support-requests", RequestStories.COVERED, RequestStories.newKey())
                .at("/number");
        member.post("support-requests/" + number + "/messages", "{\"text\":\"plain\"}");
        Files.upload(member, "support-requests/" + number, "plain", "text/plain", new byte[] {1});
        var contract = member.get("contracts").at("/0/id");
        var portal = organisation.browser(admin);
        var typed = typed();
        var pages = List.of(
                "/",
                "/requests",
                "/requests/view?number=" + number,
                "/organisation/users",
                "/organisation/statement",
                "/contracts/people?contract=" + contract,
                "/contracts",
                "/account");

        write(organisation, List.of(admin, caller), "plain", "plain");
        var plain = pages.stream().map(page -> shape(portal.get(page))).toList();
        write(
                organisation,
                List.of(admin, caller),
                String.join("\n", typed),
                typed.get(0).substring(0, 20));
        for (var i = 0; i < pages.size(); i++) {
            var answer = portal.get(pages.get(i));
            assertThat(shape(answer)).as(pages.get(i)).isEqualTo(plain.get(i));
            assertThat(answer.text()).as(pages.get(i)).doesNotContain("8641969");
            assertThat(answer.header("Content-Security-Policy")).contains("img-src 'self'");
        }
        assertThat(portal.get("/requests/view?number=" + number).text())
                .contains("&lt;img src=http://canary.example/x&gt;", "#{1234567*7}", "${7*7}");
        write(organisation, List.of(admin, caller), "plain", "plain");
    }

    private static List<String> typed() {
        var typed = new ArrayList<>(Payloads.of("xss"));
        typed.addAll(Payloads.of("xss-polyglots"));
        typed.addAll(Payloads.of("expression-language"));
        typed.addAll(FETCHING);
        return typed;
    }

    /** Everything that somebody could have typed, also what was only ever typed by an operator. */
    private static void write(Organisation organisation, List<Caller> people, String text, String fileName) {
        var fixture = organisation.fixture();
        var id = organisation.made().id();
        fixture.execute(
                "UPDATE support.request SET title = ?, description = ?, contact = ? WHERE party_id = ?",
                text,
                text,
                text,
                id);
        fixture.execute(
                "UPDATE support.message SET text = ? WHERE request_id IN (SELECT id FROM support.request WHERE party_id = ?)",
                text,
                id);
        fixture.execute(
                "UPDATE support.attachment SET name = ?"
                        + " WHERE request_id IN (SELECT id FROM support.request WHERE party_id = ?)",
                fileName,
                id);
        fixture.execute("UPDATE membership.organisation SET name_en = ?, name_ja = ? WHERE id = ?", text, text, id);
        people.forEach(person ->
                fixture.execute("UPDATE membership.account SET display_name = ? WHERE id = ?", text, person.account()));
    }

    @Test
    @DisplayName("TC-071, TC-078: what an address brings along comes back as text")
    default void addresses_are_text() {
        var portal = Portal.signedIn(server(), "member@fuji.example");

        for (var page : List.of("/requests?q=", "/plans?q=", "/sign-in?next=", "/home?jfwid=", "/requests/new?q=")) {
            var plain = shape(portal.get(page + "zzzz"));
            for (var typed : List.of(
                    "\"><script>alert(1)</script>",
                    "' onmouseover='alert(1)",
                    "</title><svg/onload=alert(1)>",
                    "${7*7}#{7*7}")) {
                var answer = portal.get(page + URLEncoder.encode(typed, StandardCharsets.UTF_8));
                assertThat(answer.status()).as(page + typed).isLessThan(500);
                assertThat(shape(answer)).as(page + typed).isEqualTo(plain);
            }
        }
    }

    /** The elements of a page with the names of their attributes. */
    private static List<String> shape(Answer page) {
        return TAG.matcher(page.text())
                .results()
                .map(tag -> tag.group(1) + attributes(tag.group(2)))
                .toList();
    }

    private static List<String> attributes(String written) {
        return ATTRIBUTE
                .matcher(written)
                .results()
                .map(attribute -> attribute.group(1))
                .toList();
    }
}
