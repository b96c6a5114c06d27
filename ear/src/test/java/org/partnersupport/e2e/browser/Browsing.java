package org.partnersupport.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.partnersupport.e2e.Portal;
import org.partnersupport.e2e.RunningPortal;

/** Gives tests the one {@link Chromium} of this test run and the {@link Site} it visits. */
final class Browsing implements ParameterResolver {
    private static final Namespace OURS = Namespace.create(Browsing.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Chromium.class || type == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(OURS);
        return parameter.getParameter().getType() == Chromium.class
                ? store.computeIfAbsent("chromium", key -> Chromium.start(), Chromium.class)
                : store.computeIfAbsent("site", key -> site(context), Site.class);
    }

    private static Site site(ExtensionContext context) {
        return Site.named()
                ? Site.named(System.getProperty("partner-support.password", Portal.PASSWORD))
                : Site.of(new RunningPortal().portal(context));
    }

    /** The system's browser, driven without downloading another one. */
    record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
        static Chromium start() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("partner-support.chromium", "/usr/bin/chromium")))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"));
            return new Chromium(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
