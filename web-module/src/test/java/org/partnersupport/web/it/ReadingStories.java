package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Role;

/** What is only looked at. */
interface ReadingStories extends OnAServer {
    @Test
    @DisplayName(
            "TC-062: who only reads changes no row but of the audit: not by any call of the API and not by any page")
    default void reading_changes_nothing() throws Exception {
        var organisation = server().organisation("ACTION_PACK");
        var caller = organisation.fixture().member(organisation.made(), Role.GLOBAL_ADMIN);
        var admin = organisation.token(caller);
        organisation.activatedAndLinked(admin);
        var portal = organisation.browser(caller);
        var number = admin.post("support-requests", RequestStories.COVERED, RequestStories.newKey())
                .at("/number");
        var contract = admin.get("contracts").at("/0/id");
        var line = admin.get("contracts").at("/0/lines/0/id");
        var named = Map.of("{number}", number, "{contract}", contract, "{line}", line, "{product}", "windows-server");
        var query = "?number=" + number + "&contract=" + contract + "&line=" + line
                + "&product=windows-server&release=2025&code=azure&workload=azure&tier=ACTION_PACK";
        var before = Rows.of(server());

        for (var path : Documented.reads()) {
            var filled = named.entrySet().stream()
                    .reduce(path, (text, one) -> text.replace(one.getKey(), one.getValue()), String::concat);
            assertThat(admin.get(filled.replaceAll("\\{[a-z]+}", "x") + query).status())
                    .as(path)
                    .isLessThan(500);
        }
        for (var page : pages()) {
            assertThat(portal.get(page + query).status()).as(page).isLessThan(500);
        }

        assertThat(Rows.of(server())).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "TC-062: no route and no page changes a row but of the audit when it is asked by GET or HEAD, by any of the nine callers; HEAD is answered as GET")
    default void nobody_changes_anything_by_looking() {
        var survey = Survey.of(server());

        assertThat(survey.looks()).isGreaterThan(1_000);
        assertThat(survey.changedByLooking()).isEmpty();
        assertThat(survey.otherwiseByHead()).isEmpty();
    }

    @Test
    @DisplayName("issue 4: every answer that says something names its type, and each text that it is UTF-8")
    default void every_answer_names_its_type() {
        assertThat(Survey.of(server()).untyped()).isEmpty();
    }

    private static List<String> pages() throws IOException {
        var root = Path.of("src/main/webapp");
        try (var files = Files.walk(root)) {
            return files.map(file -> "/" + root.relativize(file))
                    .filter(page -> page.endsWith(".xhtml") && !page.startsWith("/WEB-INF"))
                    .map(page -> page.replace(".xhtml", ""))
                    .toList();
        }
    }
}
