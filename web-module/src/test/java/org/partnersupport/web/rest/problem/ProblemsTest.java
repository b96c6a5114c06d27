package org.partnersupport.web.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.web.rest.json.Json;

class ProblemsTest {
    @ParameterizedTest(name = "{0} is answered in {1}")
    @CsvSource(
            nullValues = "nothing",
            delimiter = '|',
            value = {
                "nothing | en",
                "ja | ja",
                "ja-JP | ja",
                "ja-JP,ja;q=0.9,en;q=0.8 | ja",
                "en-US,en;q=0.9,ja;q=0.8 | en",
                "fr, ja;q=0.5, en;q=0.4 | ja",
                "fr | en",
                "* | en",
                "ja;q=0, en | en",
                "not a;;language | en"
            })
    @DisplayName("api: the language is Japanese where that is preferred, else English")
    void language(String wanted, String answered) {
        assertThat(Problems.language(wanted).getLanguage()).isEqualTo(answered);
    }

    @Test
    @DisplayName("api: several reasons are one problem of the leading one that lists the others")
    void several_reasons() {
        var problem = Problems.of(
                List.of(Refusal.of("NO_USABLE_PLAN"), new Refusal("EXPIRED", Map.of("end", "2026-10-13"))),
                Locale.JAPANESE);

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.code()).isEqualTo("NO_USABLE_PLAN");
        assertThat(problem.reasons()).extracting(Problem.Reason::code).containsExactly("EXPIRED");
        assertThat(problem.reasons().get(0).detail()).contains("2026年10月13日");
    }

    @Test
    @DisplayName("LC-2: a refused catalogue tells line, column, field and reason as members of their own")
    void a_refused_catalogue() {
        var facts = Map.of("line", "3", "column", "14", "field", "/result/name", "reason", "WRONG_TYPE");

        var problem = Problems.of(List.of(new Refusal("INVALID_CATALOGUE", facts)), Locale.ENGLISH);

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo(14);
        assertThat(problem.field()).isEqualTo("/result/name");
        assertThat(problem.reason()).isEqualTo("WRONG_TYPE");
        assertThat(problem.detail()).contains("Line 3, column 14", "the value has the wrong type");
    }

    @Test
    @DisplayName(
            "api: facts that are lists of codes are put in words one by one; where facts lack, a sentence without them")
    void facts_in_words() {
        var roles = new Refusal("ROLE_REQUIRED", Map.of("roles", "GLOBAL_ADMIN,PARTNER_ADMIN"));

        assertThat(Problems.of(List.of(roles), Locale.ENGLISH).detail())
                .isEqualTo("This needs one of these roles: Global admin, Partner admin.");
        assertThat(Problems.of(List.of(roles), Locale.JAPANESE).detail()).contains("グローバル管理者、パートナー管理者");
        assertThat(Problems.of(List.of(Refusal.of("ROLE_REQUIRED")), Locale.ENGLISH)
                        .detail())
                .isEqualTo("This needs another role.");
    }

    @Test
    @DisplayName("api: a problem has no member that says nothing")
    void silent_members_are_left_out() {
        var problem = Problems.of(List.of(Refusal.of("NOT_FOUND")), Locale.ENGLISH);

        assertThat(Json.MAPPER.writeValueAsString(problem))
                .isEqualTo(
                        "{\"type\":\"urn:partner-support:problem:NOT_FOUND\",\"title\":\"Not found\",\"status\":404,"
                                + "\"detail\":\"There is nothing at this address, or it is not yours to see.\",\"code\":\"NOT_FOUND\"}");
    }
}
