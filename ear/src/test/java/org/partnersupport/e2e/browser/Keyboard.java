package org.partnersupport.e2e.browser;

import com.microsoft.playwright.Page;

/** A visitor's hands when there is no pointer. */
record Keyboard(Page page) {
    private static final int FURTHEST = 120;
    private static final String FOCUSED_IS = "css => document.activeElement.matches(css)";
    private static final String FOCUSED =
            "() => { const at = document.activeElement; return at.tagName + '#' + at.id + ' ' + at.textContent.trim().slice(0, 40); }";

    /** Goes on with the Tab key until the focus is on what is wanted. */
    Keyboard tabsTo(String css) {
        for (var steps = 0; steps < FURTHEST; steps++) {
            if ((boolean) page.evaluate(FOCUSED_IS, css)) {
                return this;
            }
            presses("Tab");
        }
        throw new AssertionError("no " + css + " within " + FURTHEST + " steps; the focus is on " + focused());
    }

    Keyboard presses(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keyboard types(String text) {
        page.keyboard().insertText(text);
        return this;
    }

    /** Presses a key that leads to another page, and waits until it has come. */
    Keyboard goes(String key, String partOfAddress) {
        presses(key);
        page.waitForURL(url -> url.contains(partOfAddress));
        page.waitForLoadState();
        return this;
    }

    /** What has the focus: element, id and the beginning of its text. */
    String focused() {
        return (String) page.evaluate(FOCUSED);
    }
}
