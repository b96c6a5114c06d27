package org.partnersupport.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session does not end without a word. */
@ExtendWith(Browsing.class)
class SessionEndE2E {
    private final Browsing.Chromium chromium;
    private final Site site;

    SessionEndE2E(Browsing.Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"ja,DARK", "en,LIGHT"})
    @DisplayName(
            "issue 4: five minutes before the session ends the page says so and can prolong it; what is typed stays")
    void warned(String language, ColorScheme colours) {
        try (var visitor = new Visitor(chromium, site, language, colours)) {
            visitor.page().clock().install();
            visitor.entersAs("member@elm.example", "/contracts/link").fills("access-id", "1234");
            visitor.page().setViewportSize(375, 700);
            assertThat(visitor.button(Words.STAY.in(language))).isHidden();

            visitor.page().clock().fastForward("55:10");
            assertThat(visitor.button(Words.STAY.in(language))).isVisible();
            assertThat(visitor.violations()).isEmpty();
            assertThat((Boolean) visitor.page()
                            .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isTrue();
            visitor.presses(Words.STAY.in(language));
            assertThat(visitor.button(Words.STAY.in(language))).isHidden();

            visitor.page().clock().fastForward("55:10");
            assertThat(visitor.button(Words.STAY.in(language))).isVisible();
            assertThat(visitor.at("#access-id")).hasValue("1234");
            visitor.losesTheSession().presses(Words.STAY.in(language));
            assertThat(visitor.at("#session-end")).containsText(Words.SESSION_OVER.in(language));
            assertThat(visitor.violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"ja", "en"})
    @DisplayName("ID-5: who is refused for want of a role is told who has it, and gets back to where he was")
    void whoCanHelp(String language) {
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs("member@elm.example", "/organisation/users");
            visitor.page().evaluate("location.href = '/organisation/statement'");
            visitor.waitsFor("/organisation/statement");

            assertThat(visitor.at("main")).containsText("admin@elm.example");
            assertThat(visitor.at("main")).containsText("partner@elm.example");
            assertThat(visitor.at("main")).not().containsText("agent@elm.example");
            assertThat(visitor.violations()).isEmpty();
            visitor.follows(Words.BACK.in(language)).waitsFor("/organisation/users");
        }
    }
}
