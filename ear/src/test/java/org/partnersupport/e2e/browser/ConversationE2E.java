package org.partnersupport.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written and attached in a request, in each language. */
@ExtendWith(Browsing.class)
class ConversationE2E {
    private final Browsing.Chromium chromium;
    private final Site site;
    private final Company company;

    ConversationE2E(Browsing.Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
        this.company = new Company(site);
    }

    @ParameterizedTest
    @CsvSource({"ja,内部メモ", "en,Internal note"})
    @DisplayName(
            "RQ-6, RQ-7: requester and engineer talk on the request's page; an internal note is the engineer's alone")
    void talk(String language, String internal) {
        company.linked("member@aoba.example");
        var view = "/requests/view?number=" + company.opened("member@aoba.example", "talk");
        try (var requester = new Visitor(chromium, site, language);
                var engineer = new Visitor(chromium, site, language)) {
            requester.entersAs("member@aoba.example", view).at("#send").click();
            assertThat(requester.at("#message-error")).not().isEmpty();
            requester.fills("message", "まだ <b>起動しません</b>").at("#send").click();
            requester.sees("まだ <b>起動しません</b>");
            assertThat(requester.at("#message")).hasValue("");

            engineer.entersAs("engineer@vendor.example", view).sees("まだ <b>起動しません</b>");
            engineer.fills("message", "known defect").at("#note").click();
            engineer.sees("known defect").sees(internal);
            engineer.fills("message", "We look into it").at("#send").click();
            engineer.sees("We look into it");

            requester.goesTo(view).sees("We look into it");
            assertThat(requester.page().content()).doesNotContain("known defect", internal);
            assertThat(requester.violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"ja", "en"})
    @DisplayName(
            "RQ-6: a file with a Japanese name is attached, listed and saved again; none chosen is said at the field")
    void attach(String language) throws IOException {
        company.linked("member@aoba.example");
        var view = "/requests/view?number=" + company.opened("member@aoba.example", "attach");
        var name = "障害の記録 髙﨑.txt";
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs("member@aoba.example", view).at("#attach").click();
            assertThat(visitor.at("#file-error")).not().isEmpty();

            visitor.at("#file")
                    .setInputFiles(new FilePayload(name, "text/plain", "技術".getBytes(StandardCharsets.UTF_8)));
            visitor.at("#attach").click();
            visitor.sees(name);
            var download = visitor.page().waitForDownload(() -> visitor.follows(name));
            assertThat(download.suggestedFilename()).isEqualTo(name);
            assertThat(Files.readString(download.path())).isEqualTo("技術");
        }
    }

    @ParameterizedTest
    @CsvSource({"ja,Cookie", "en,Cookies"})
    @DisplayName(
            "TC-092: who attaches a capture with cookies is told so before anybody else sees it, and has the copy without them attached, the file as it is, or nothing")
    void secrets(String language, String cookies) throws IOException {
        company.linked("member@aoba.example");
        var view = "/requests/view?number=" + company.opened("member@aoba.example", "secrets");
        var capture =
                "{\"log\":{\"entries\":[{\"request\":{\"headers\":[{\"name\":\"Cookie\",\"value\":\"SECRET\"}]}}]}}";
        try (var visitor = new Visitor(chromium, site, language);
                var engineer = new Visitor(chromium, site, language)) {
            visitor.entersAs("member@aoba.example", view);
            for (var name : new String[] {"one.har", "two.har", "three.har"}) {
                visitor.at("#file")
                        .setInputFiles(new FilePayload(name, "text/plain", capture.getBytes(StandardCharsets.UTF_8)));
                visitor.at("#attach").click();
                visitor.sees(name).sees(cookies);
            }
            assertThat(visitor.violations()).isEmpty();
            assertThat(visitor.at(".files li")).hasCount(0);
            engineer.entersAs("engineer@vendor.example", view);
            assertThat(engineer.page().content()).doesNotContain("one.har");

            choose(visitor, "one.har", "redact");
            assertThat(visitor.at(".files li")).hasCount(1);
            var download = visitor.page().waitForDownload(() -> visitor.follows("one-redacted.har"));
            assertThat(Files.readString(download.path())).isEqualTo(capture.replace("SECRET", "REDACTED"));
            choose(visitor, "two.har", "drop");
            choose(visitor, "three.har", "keep");
            assertThat(visitor.at(".files li")).hasCount(2);
            assertThat(visitor.at("#held-files")).hasCount(0);
            visitor.sees("three.har");
            assertThat(visitor.page().content()).doesNotContain("two.har");
        }
    }

    private static void choose(Visitor visitor, String file, String choice) {
        visitor.at("section.card:has(h3:text-is('" + file + "')) input[id$=" + choice + "]")
                .click();
        assertThat(visitor.at("h3:text-is('" + file + "')")).hasCount(0);
    }
}
