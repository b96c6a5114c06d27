package org.partnersupport.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a browser of their own, with the language and the colours it asks for. */
final class Visitor implements AutoCloseable {
    private static final double PATIENCE = 60_000;
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String AXE = AxeBuilder.getAxeScript();

    /** In the page's own frame: it has no other, and the policy lets it have none. */
    private static final String VIOLATIONS = """
            (tags) => axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
              .then(({ violations }) => violations.flatMap((rule) =>
                rule.nodes.map((node) => `${rule.id} at ${node.html}: ${node.failureSummary}`)))""";

    private final Site site;
    private final BrowserContext context;
    private final Page page;

    Visitor(Browsing.Chromium chromium, Site site, String language, ColorScheme colours) {
        this.site = site;
        this.context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(language.equals("ja") ? "ja-JP" : "en-GB")
                        .setColorScheme(colours)
                        .setViewportSize(1440, 900));
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.setDefaultNavigationTimeout(PATIENCE);
    }

    Visitor(Browsing.Chromium chromium, Site site, String language) {
        this(chromium, site, language, ColorScheme.LIGHT);
    }

    /** Opens a path and signs in on the way. */
    Visitor entersAs(String username, String path) {
        goesTo(path);
        page.locator("#username").fill(username);
        page.locator("#password").fill(site.password());
        page.locator("#enter").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    Visitor goesTo(String path) {
        page.navigate(site.url() + path);
        return this;
    }

    Visitor fills(String field, String text) {
        page.locator("#" + field).fill(text);
        return this;
    }

    Visitor presses(String name) {
        button(name).click();
        return this;
    }

    Visitor follows(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator at(String css) {
        return page.locator(css);
    }

    Page page() {
        return page;
    }

    /** The address within the portal. */
    String address() {
        return page.url().substring(site.url().length());
    }

    Visitor waitsFor(String partOfAddress) {
        page.waitForURL(Pattern.compile(".*" + Pattern.quote(partOfAddress) + ".*"));
        return this;
    }

    Visitor sees(String text) {
        assertThat(page.locator("main")).containsText(text);
        return this;
    }

    /** Lets the pages write to the clipboard, and the story read it. */
    Visitor allowsTheClipboard() {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        return this;
    }

    String clipboard() {
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    /** Another tab of the same browser. */
    Page opensATab(String path) {
        var tab = context.newPage();
        tab.setDefaultTimeout(PATIENCE);
        tab.navigate(site.url() + path);
        return tab;
    }

    /** Ends the session as the server would: the browser's cookie is worth nothing any more. */
    Visitor losesTheSession() {
        context.clearCookies();
        return this;
    }

    /** What axe finds against WCAG 2.2 AA: rule, place, why. */
    @SuppressWarnings("unchecked")
    List<String> violations() {
        page.evaluate(AXE);
        return (List<String>) page.evaluate(VIOLATIONS, WCAG);
    }

    /** The page as it is shown to somebody who prefers these colours: a matter of style sheets alone. */
    Visitor prefers(ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        return this;
    }

    /** Stops what is still being loaded first: closing then waits for ever, now and then. */
    @Override
    public void close() {
        context.pages().forEach(tab -> tab.navigate("about:blank"));
        context.close();
    }
}
