package org.partnersupport.web.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser without eyes: it keeps cookies and fills in the sign-in form. */
final class Portal {
    private static final Pattern FIELD = Pattern.compile("<(?:input|button)\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value)=\"([^\"]*)\"");

    private final Server server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    private Portal(Server server) {
        this.server = server;
    }

    static Portal signedIn(Server server, String username) {
        return new Portal(server).signIn(username);
    }

    /** Signs in, whoever was before. */
    Portal signIn(String username) {
        var answer = post("/sign-in", signInForm(username));
        if (answer.status() != 302) {
            throw new IllegalStateException("signing in: " + answer);
        }
        return this;
    }

    static Portal anonymous(Server server) {
        return new Portal(server);
    }

    /** What the sign-in page answers to its own form with some of it changed. */
    static Answer tampered(Server server, String username, UnaryOperator<String> change) {
        var portal = new Portal(server);
        return portal.post("/sign-in", change.apply(portal.signInForm(username)));
    }

    private String signInForm(String username) {
        return filledIn(form(get("/sign-in"), "sign-in"), username);
    }

    /** What a browser would send of a form of that page, its buttons included. */
    String filledIn(Answer page, String id) {
        return filledIn(form(page, id), "");
    }

    static String form(Answer page, String id) {
        var form = Pattern.compile("<form id=\"" + id + "\".*?</form>", Pattern.DOTALL)
                .matcher(page.text());
        if (!form.find()) {
            throw new IllegalStateException("no form " + id + ": " + page);
        }
        return form.group();
    }

    static String filledIn(String form, String username) {
        var pairs = new ArrayList<String>();
        FIELD.matcher(form).results().forEach(field -> {
            var name = attribute(field.group(), "name");
            if (!name.isEmpty()) {
                var value = name.endsWith("username")
                        ? username
                        : name.endsWith("password") ? password() : attribute(field.group(), "value");
                pairs.add(encoded(name) + "=" + encoded(value));
            }
        });
        return String.join("&", pairs);
    }

    private static String password() {
        var password = System.getenv("PARTNER_SUPPORT_DEMO_PASSWORD");
        Secrets.told(password);
        return password;
    }

    private static String attribute(String tag, String name) {
        return ATTRIBUTE
                .matcher(tag)
                .results()
                .filter(attribute -> attribute.group(1).equals(name))
                .map(attribute -> attribute.group(2))
                .findFirst()
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(server.portal().resolve(path)).build());
    }

    Answer head(String path) {
        return send(HttpRequest.newBuilder(server.portal().resolve(path))
                .method("HEAD", BodyPublishers.noBody())
                .build());
    }

    Answer post(String path, String form) {
        return post(path, form, "application/x-www-form-urlencoded");
    }

    Answer post(String path, String form, String type) {
        return send(HttpRequest.newBuilder(server.portal().resolve(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private Answer send(HttpRequest request) {
        try {
            var answer = Answer.of(client.send(request, BodyHandlers.ofByteArray()));
            Secrets.toldBy(answer);
            Stream.of("SESSION", "proof")
                    .flatMap(name -> cookie(name).stream())
                    .map(HttpCookie::getValue)
                    .forEach(Secrets::told);
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The session's id now. */
    String session() {
        return cookie("SESSION").map(HttpCookie::getValue).orElse("");
    }

    /** All cookies as a browser sends them. */
    String allCookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The cookie whose name contains this. */
    Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().contains(name))
                .findFirst();
    }

    void forget(HttpCookie cookie) {
        cookies.getCookieStore().remove(null, cookie);
    }
}
