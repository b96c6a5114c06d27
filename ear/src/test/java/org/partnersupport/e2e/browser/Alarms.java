package org.partnersupport.e2e.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a browser says when a text runs, or tries to: a dialog, an error of a script, a refusal by the page's policy, a call
 * to somewhere else.
 */
record Alarms(List<String> heard) {
    /** Not everybody may see every page. */
    private static final String ANSWERED = "Failed to load resource: the server responded with a status of 403";

    static Alarms of(Visitor visitor, String portal) {
        var heard = new CopyOnWriteArrayList<String>();
        Page page = visitor.page();
        page.onDialog(dialog -> {
            heard.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onPageError(error -> heard.add("error: " + error));
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") && !said.text().startsWith(ANSWERED)) {
                heard.add("console: " + said.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(portal + "/") && !request.url().startsWith("data:")) {
                heard.add("request: " + request.url());
            }
        });
        return new Alarms(heard);
    }
}
