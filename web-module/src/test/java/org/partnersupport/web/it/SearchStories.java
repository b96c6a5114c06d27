package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Role;

/** What is typed into searches to ask the database something else, or to keep it busy. */
interface SearchStories extends OnAServer {
    Duration SOON = Duration.ofSeconds(5);

    List<String> PLACES = List.of(
            "support-requests?q=",
            "support-requests?status=",
            "support-requests?customer=",
            "support-requests?page=",
            "products?q=",
            "products?deployment=",
            "plans?release=2025&product=",
            "plans?product=windows-server&release=",
            "coverage?product=windows-server&release=2025&on=",
            "statement?by=",
            "what-if?tier=");
    List<String> PATHS = List.of("support-requests/", "orders/", "products/");

    @Test
    @DisplayName(
            "TC-095: a part of a statement in a search is a text: nothing is found, nothing waits, nothing is told")
    default void statements_are_texts() {
        var admin = server().organisation("ACTION_PACK").member(Role.GLOBAL_ADMIN);

        for (var typed : List.of(
                "'",
                "\"",
                "\\",
                "' or '1'='1",
                "') or (1=1) --",
                "1;select pg_sleep(10)--",
                "'||pg_sleep(10)||'",
                "/**/order/**/by/**/1",
                "FUNCTION('pg_sleep',10)",
                "${jndi:ldap://127.0.0.1:9/x}",
                "\u02bc or 1=1")) {
            for (var place : PLACES) {
                var before = Instant.now();
                var answer = admin.get(place + encoded(typed));
                var what = "%s%s %s".formatted(place, typed, answer);
                assertThat(Duration.between(before, Instant.now())).as(what).isLessThan(SOON);
                assertThat(answer.status()).as(what).isIn(200, 400, 403, 404);
                assertThat(answer.text()).as(what).doesNotContain("syntax", "SQL", "postgresql", "Exception");
                if (answer.status() == 200 && !answer.text().startsWith("[")) {
                    assertThat(answer.at("/total")).as(what).isEqualTo("0");
                }
            }
        }
        for (var path : PATHS) {
            assertThat(admin.get(path + encoded("' or '1'='1").replace("+", "%20"))
                            .status())
                    .as(path)
                    .isIn(404, 405);
        }
    }

    @Test
    @DisplayName("TC-096: wildcards, endless words and patterns that explode are looked for as they are, at once")
    default void nothing_explodes() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        organisation.activatedAndLinked(member);
        member.post("support-requests", RequestStories.COVERED, RequestStories.newKey());

        for (var typed : List.of("%", "_", "%25%_%", "(a+)+$", "a".repeat(200), "%".repeat(200), "a ".repeat(99))) {
            var before = Instant.now();
            var answer = member.get("support-requests?q=" + encoded(typed));
            assertThat(answer.status()).as(typed).isEqualTo(200);
            assertThat(answer.at("/total")).as(typed).isEqualTo("0");
            assertThat(Duration.between(before, Instant.now())).as(typed).isLessThan(SOON);
        }
        for (var typed : List.of("_".repeat(5_000), "x".repeat(7_000))) {
            assertThat(member.get("support-requests?q=" + typed).status()).isEqualTo(400);
            assertThat(member.get("products?q=" + typed).status()).isEqualTo(400);
        }
        assertThat(member.get("support-requests?q=%E8%B5%B7%E5%8B%95").at("/total"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("TC-015: no beginning of somebody else's text finds or counts anything")
    default void no_oracle() {
        var canary = "CANARY-" + UUID.randomUUID();
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        organisation.activatedAndLinked(member);
        member.post("support-requests", RequestStories.COVERED.replace("起動しない", canary), RequestStories.newKey());
        var other = server().organisation("ACTION_PACK").member(Role.GLOBAL_ADMIN);

        assertThat(member.get("support-requests?q=" + canary).at("/total")).isEqualTo("1");
        for (var length = 1; length <= canary.length(); length += 3) {
            var answer = other.get("support-requests?q=" + canary.substring(0, length));
            assertThat(answer.at("/total")).isEqualTo("0");
            assertThat(answer.text()).doesNotContain(canary);
        }
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
