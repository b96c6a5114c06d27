package org.partnersupport.e2e.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser of its own that follows no redirect, so that a test sees each step between portal and provider. */
final class Wanderer {
    private static final Pattern REFRESH = Pattern.compile("http-equiv=\"refresh\" content=\"0;url=([^\"]+)\"");

    private final String portal;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private final String address;

    Wanderer(String portal) {
        this(portal, "");
    }

    /** @param address from which a proxy passes it on; empty: without one */
    Wanderer(String portal, String address) {
        this.portal = portal;
        this.address = address;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : portal + path)));
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(portal + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!address.isEmpty()) {
            request.header("X-Forwarded-For", address);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Presses the button of a provider on the sign-in page. */
    HttpResponse<String> chooses(int provider, String next) {
        return presses(provider, "/sign-in?next=" + encoded(next));
    }

    /** Sends the form for a password of the portal. */
    HttpResponse<String> enters(String username, String password) {
        var form = form("sign-in", "/sign-in");
        var fields = hidden(form);
        for (var field : Map.of("username", username, "password", password).entrySet()) {
            var named =
                    Pattern.compile("name=\"([^\"]*" + field.getKey() + ")\"").matcher(form);
            fields.put(named.results().findFirst().orElseThrow().group(1), field.getValue());
        }
        var button = Pattern.compile("<(?:input|button)[^>]*name=\"([^\"]+)\"[^>]*type=\"submit\"|"
                        + "<input[^>]*type=\"submit\"[^>]*name=\"([^\"]+)\"")
                .matcher(form);
        while (button.find()) {
            fields.put(button.group(1) == null ? button.group(2) : button.group(1), "");
        }
        return post("/sign-in", fields);
    }

    private String form(String id, String path) {
        var page = get(path).body();
        var form = page.substring(page.indexOf("<form id=\"" + id + "\""));
        return form.substring(0, form.indexOf("</form>"));
    }

    private static Map<String, String> hidden(String form) {
        var fields = new LinkedHashMap<String, String>();
        var inputs = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"")
                .matcher(form);
        while (inputs.find()) {
            fields.put(inputs.group(1), inputs.group(2));
        }
        return fields;
    }

    private HttpResponse<String> presses(int provider, String path) {
        var form = form("choose", path);
        var fields = hidden(form);
        var buttons =
                Pattern.compile("<input[^>]*type=\"submit\" name=\"([^\"]+)\"").matcher(form);
        for (var i = 0; i <= provider; i++) {
            if (!buttons.find()) {
                throw new AssertionError("no such button: " + form);
            }
        }
        fields.put(buttons.group(1), "");
        return post(path, fields);
    }

    /** Presses the button of a provider and goes where the page leads: the address at the provider. */
    URI goesTo(int provider, String next) {
        return onward(chooses(provider, next));
    }

    /** The same for who is asked again who he is. */
    URI provesAgain(int provider, String next) {
        return onward(presses(provider, "/sign-in?again=true&next=" + encoded(next)));
    }

    static URI onward(HttpResponse<String> page) {
        var refresh = REFRESH.matcher(page.body());
        if (!refresh.find()) {
            throw new AssertionError("leads nowhere: " + page.statusCode() + " " + page.body());
        }
        return URI.create(refresh.group(1).replace("&amp;", "&"));
    }

    static Query query(URI address) {
        return Query.of(address.getRawQuery());
    }

    /** True when the portal knows who it is. */
    boolean signedIn() {
        return get("/home").statusCode() == 200;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
