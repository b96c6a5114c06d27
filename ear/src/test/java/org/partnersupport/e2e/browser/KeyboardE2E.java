package org.partnersupport.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** PU2: whoever has no pointer can do the same, and always sees where they are. */
@ExtendWith(Browsing.class)
class KeyboardE2E {
    private static final List<String> PAGES = List.of(
            "/home",
            "/benefits",
            "/plans?product=windows-server&release=2022",
            "/contracts",
            "/contracts/link",
            "/requests",
            "/requests/new?product=windows-server&release=2025",
            "/organisation/users",
            "/account");

    /** Whether the outline of what has the focus is seen on what is behind it; if not, what it is like. */
    private static final String OUTLINE = """
            () => {
              const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
              const light = ([r, g, b]) => [r, g, b]
                .map((part) => part / 255)
                .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
                .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
              const at = document.activeElement;
              const style = getComputedStyle(at);
              let behind = at.parentElement;
              const empty = (element) => (numbers(getComputedStyle(element).backgroundColor)[3] ?? 1) === 0;
              while (behind.parentElement && empty(behind)) behind = behind.parentElement;
              const [a, b] = [style.outlineColor, getComputedStyle(behind).backgroundColor].map((c) => light(numbers(c)));
              const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              if (at === document.body) return 'the end';
              const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && contrast >= 3;
              return seen ? 'seen' : `${at.outerHTML.slice(0, 80)} ${style.outline} ${contrast.toFixed(2)}`;
            }""";

    private static final int FURTHEST = 200;

    private final Browsing.Chromium chromium;
    private final Site site;
    private final Company company;

    KeyboardE2E(Browsing.Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
        this.company = new Company(site);
    }

    @ParameterizedTest
    @CsvSource({"ja,member", "en,partner"})
    @DisplayName("PU2, S1 to S7: signing in, opening a request and withdrawing it need no pointer")
    void theMainStory(String language, String who) {
        var account = who + "@daichi.example";
        company.linked(account);
        var before = company.remaining(account);
        var title = "keys " + UUID.randomUUID();
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.goesTo("/plans?" + Company.COVERED);
            var keys = new Keyboard(visitor.page());
            keys.tabsTo("#username")
                    .types(account)
                    .tabsTo("#password")
                    .types(site.password())
                    .goes("Enter", "/plans");
            keys.tabsTo("#usable .btn.primary").goes("Enter", "/requests/new");
            keys.tabsTo("#next-1").goes("Enter", "step=2");
            keys.tabsTo("input[type=radio]").presses("Space").presses("ArrowDown");
            keys.tabsTo("#subject").types(title);
            keys.tabsTo("#description").types("line one\nline two");
            keys.tabsTo("#next-2").goes("Enter", "step=3");
            keys.tabsTo("#next-3").goes("Enter", "step=4");
            keys.tabsTo("#open").goes("Enter", "/requests/view");
            visitor.sees(Words.OPENED.in(language)).sees(title);
            assertThat(company.remaining(account)).isEqualTo(before - 1);

            keys.tabsTo("input[name=resolution]").presses("Space");
            while (!visitor.at("input[name=resolution][value=WITHDRAWN]").isChecked()) {
                keys.presses("ArrowDown");
            }
            keys.tabsTo("#close").presses("Enter");
            visitor.sees(Words.CLOSED.in(language));
            assertThat(company.remaining(account)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    @DisplayName("PU2: on every page the focus is visible wherever it stands, and comes out again at the end")
    void theFocusIsSeenAndFree(ColorScheme colours) {
        company.linked("admin@aoba.example");
        try (var visitor = new Visitor(chromium, site, "en", colours)) {
            visitor.entersAs("admin@aoba.example", "/home");
            for (var path : PAGES) {
                visitor.goesTo(path);
                assertThat(stops(visitor, path)).as(path).isGreaterThan(8);
            }
        }
    }

    /** Goes through a page from top to end and counts the places where the focus stood. */
    private static int stops(Visitor visitor, String path) {
        var keys = new Keyboard(visitor.page());
        var unseen = new HashSet<String>();
        var stops = 0;
        for (var at = ""; stops < FURTHEST && !at.equals("the end"); stops++) {
            keys.presses("Tab");
            at = (String) visitor.page().evaluate(OUTLINE);
            unseen.add(at);
        }
        unseen.removeAll(Set.of("seen", "the end"));
        assertThat(unseen).as("no visible focus on " + path).isEmpty();
        assertThat(stops).as("the focus never leaves " + path).isLessThan(FURTHEST);
        return stops;
    }

    @Test
    @DisplayName(
            "PU2: after a link the focus is on the heading, after a refused form on the summary, and it leads into the field")
    void theFocusFollows() {
        try (var visitor = new Visitor(chromium, site, "en")) {
            visitor.goesTo("/sign-in");
            var keys = new Keyboard(visitor.page());
            keys.presses("Tab");
            assertThat(visitor.at(".skip")).isFocused();

            visitor.entersAs("member@aoba.example", "/contracts");
            assertThat(visitor.at("#title")).isFocused();
            keys.tabsTo("a[href$='/contracts/link']").goes("Enter", "/contracts/link");
            assertThat(visitor.at("#title")).isFocused();

            keys.tabsTo("#send").presses("Enter");
            assertThat(visitor.at("#errors")).isFocused();
            keys.tabsTo("#errors a").presses("Enter");
            assertThat(visitor.at("#access-id")).isFocused();
        }
    }
}
