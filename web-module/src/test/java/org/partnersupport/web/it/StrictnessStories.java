package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnersupport.membership.api.Role;

/** What a body may be. */
interface StrictnessStories extends OnAServer {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u00b4',
            value = {
                "unknown member  | {\"accessId\":\"1\",\"contractId\":\"2\",\"roles\":\"X\"} | UNKNOWN_FIELD | roles",
                "repeated member | {\"accessId\":\"1\",\"accessId\":\"1\",\"contractId\":\"2\"} | MALFORMED |",
                "number for text | {\"accessId\":1,\"contractId\":\"2\"} | INVALID_INPUT | accessId",
                "flag for text   | {\"accessId\":true,\"contractId\":\"2\"} | INVALID_INPUT | accessId",
                "list for text   | {\"accessId\":[\"1\"],\"contractId\":\"2\"} | INVALID_INPUT | accessId",
                "missing         | {\"contractId\":\"2\"} | INVALID_INPUT | accessId",
                "null            | {\"accessId\":null,\"contractId\":\"2\"} | INVALID_INPUT | accessId",
                "NUL             | {\"accessId\":\"a\\u0000\",\"contractId\":\"2\"} | INVALID_INPUT | accessId",
                "half a pair     | {\"accessId\":\"a\\ud800\",\"contractId\":\"2\"} | INVALID_INPUT | accessId",
                "text after it   | {\"accessId\":\"1\",\"contractId\":\"2\"} x | MALFORMED |",
                "two documents   | {\"accessId\":\"1\",\"contractId\":\"2\"}{} | MALFORMED |",
                "a list          | [] | MALFORMED |",
                "a text          | \"x\" | MALFORMED |",
                "null alone      | null | MALFORMED |",
                "not JSON        | {accessId:1} | MALFORMED |",
                "comment         | {/**/} | MALFORMED |",
                "open end        | {\"accessId\":\"1\" | MALFORMED |"
            })
    @DisplayName("TC-025: a body that is not understood in full is 400 and names the field")
    default void strict_json(String what, String body, String code, @Nullable String field) {
        var answer = Shared.memberOf(server()).post("links", body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        if (field != null) {
            assertThat(answer.each("/violations", "field")).containsExactly(field);
        }
        assertThat(answer.text()).doesNotContain("tools.jackson", "Exception", "org.partnersupport");
    }

    @Test
    @DisplayName("api: no body at all is malformed")
    default void nothing_is_malformed() {
        var answer = Shared.memberOf(server()).post("links", "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
    }

    @Test
    @DisplayName("api: of a new request every wrong field is named, and nothing opens")
    default void every_wrong_field_is_named() {
        var member = Shared.memberOf(server());
        var wrong = RequestStories.COVERED
                .replace("起動しない", " ")
                .replace("Blue screen after the update", "x".repeat(20_001))
                .replace("{", "{\"language\":\"fr\",");

        var answer = member.post("support-requests", wrong, RequestStories.newKey());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.each("/violations", "field")).containsExactly("description", "language", "title");
        assertThat(answer.each("/violations", "code")).containsExactly("TOO_LONG", "INVALID_VALUE", "REQUIRED");

        var severity = member.post(
                "support-requests", RequestStories.COVERED.replace("\"B\"", "\"D\""), RequestStories.newKey());
        assertThat(severity.each("/violations", "code")).containsExactly("UNKNOWN_VALUE");
        assertThat(member.post(
                                "support-requests",
                                RequestStories.COVERED.replace("\"B\"", "0"),
                                RequestStories.newKey())
                        .status())
                .isEqualTo(400);
        assertThat(member.post("support-requests", RequestStories.COVERED, RequestStories.key("k".repeat(201)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("TC-084: bodies over 64 KB are 413, said or not; a catalogue file may be larger")
    default void bodies_are_bounded() {
        var member = Shared.memberOf(server());
        var large = "{\"accessId\":\"" + "1".repeat(70_000) + "\"}";

        assertThat(member.post("links", large).code()).isEqualTo("TOO_LARGE");
        assertThat(member.post("links", large).status()).isEqualTo(413);
        assertThat(member.postChunked("links", large).status()).isEqualTo(413);
        assertThat(member.postChunked("links", large).header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(member.post("admin/catalogue/lifecycle", large).code()).isEqualTo("ROLE_REQUIRED");
        assertThat(member.post("admin/catalogue/lifecycle", " ".repeat(2_200_000))
                        .status())
                .isEqualTo(413);
    }

    @Test
    @DisplayName("api: nesting is bounded, and so are numbers")
    default void depth_is_bounded() {
        var member = Shared.memberOf(server());

        for (var body : new String[] {"[".repeat(30_000), "{\"accessId\":" + "[".repeat(60) + "]".repeat(60) + "}"}) {
            assertThat(member.post("links", body).status()).isEqualTo(400);
        }
        assertThat(member.post("links", "{\"accessId\":" + "9".repeat(10_000) + "}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName(
            "api: what a call takes once is refused when it is given twice, and named; what nobody asks for is not looked at")
    default void given_once() {
        var member = Shared.memberOf(server());

        var twice = member.get("plans?product=windows-server&release=2025&release=2022&product=windows-server");
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.code()).isEqualTo("INVALID_INPUT");
        assertThat(twice.each("/violations", "field")).containsExactlyInAnyOrder("product", "release");
        assertThat(twice.each("/violations", "code")).containsOnly("REPEATED");
        assertThat(member.get("organisation/people?organisation=a&organisation=b")
                        .status())
                .isEqualTo(400);
        assertThat(member.get("plans?product=windows-server&release=2025&x=1&x=2")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName(
            "issue 4: a page is not asked or sent a thing twice that it takes once: 400; of check boxes any number counts")
    default void asked_once() {
        var here = server().organisation("ACTION_PACK");
        var browser = here.browser(here.fixture().member(here.made(), Role.GLOBAL_ADMIN));

        for (var page : List.of(
                "/plans?q=a&q=b",
                "/requests?status=OPEN&status=CLOSED",
                "/sign-in?next=/plans&next=//evil.example",
                "/requests/view?number=1&number=2")) {
            assertThat(browser.get(page).status()).as(page).isEqualTo(400);
        }
        assertThat(browser.get("/organisation/users?role=GLOBAL_ADMIN&role=PARTNER_ADMIN")
                        .status())
                .isEqualTo(200);
        assertThat(browser.post("/preferences", "theme=dark&theme=light").status())
                .isEqualTo(400);
        assertThat(browser.post("/preferences?theme=dark", "theme=light").status())
                .as("once in the address and once in the form")
                .isEqualTo(400);
        assertThat(browser.post("/preferences", "theme=light").status()).isEqualTo(302);
    }
}
