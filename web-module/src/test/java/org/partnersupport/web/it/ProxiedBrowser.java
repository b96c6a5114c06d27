package org.partnersupport.web.it;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.signin.Passwords;
import org.partnersupport.testing.MembershipFixture;

/**
 * A browser behind a proxy that ends TLS: it sends back cookies that are for TLS alone, which a client of plain HTTP
 * rightly does not.
 */
final class ProxiedBrowser {
    private final Server server;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> setCookies = new ArrayList<>();

    ProxiedBrowser(Server server) {
        this.server = server;
    }

    /** With the password of the demonstration, which the account gets. */
    void signIn(MembershipFixture fixture, Caller caller) {
        fixture.execute(
                "INSERT INTO membership.credential (account_id, password_hash) VALUES (?, ?)",
                caller.account(),
                Passwords.hash(System.getenv("PARTNER_SUPPORT_DEMO_PASSWORD")));
        enter(caller);
    }

    /** The same once more. */
    void enter(Caller caller) {
        var form = Portal.filledIn(Portal.form(get("/sign-in"), "sign-in"), caller.username());
        var answer = post("/sign-in", form);
        if (answer.status() != 302) {
            throw new IllegalStateException("signing in: " + answer);
        }
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, String form) {
        return send("POST", path, form);
    }

    private Answer send(String method, String path, String form) {
        var sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var answer = server.nobody()
                .send(
                        method,
                        path,
                        form.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(form),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Cookie",
                        sent,
                        "X-Forwarded-For",
                        "203.0.113.5",
                        "X-Forwarded-Proto",
                        "https");
        answer.response().headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String setCookie) {
        setCookies.add(setCookie);
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    /** Loses a cookie. */
    ProxiedBrowser without(String name) {
        cookies.remove(name);
        return this;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    /** Everything it was ever told to keep, with its attributes. */
    List<String> setCookies() {
        return setCookies;
    }
}
