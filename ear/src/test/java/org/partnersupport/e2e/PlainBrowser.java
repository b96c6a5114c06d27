package org.partnersupport.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts that follows no redirect, and whose cookies can be shown to another server. */
final class PlainBrowser {
    private static final Pattern INPUT = Pattern.compile("<input [^>]*name=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String portal;

    PlainBrowser(Portal portal) {
        this.portal = portal.url();
    }

    HttpResponse<String> get(String path) {
        return send(http, HttpRequest.newBuilder(URI.create(portal + path)));
    }

    /** Sends a form of a page with all that is in it, buttons included, and with what is typed. */
    HttpResponse<String> sends(String page, String form, Map<String, String> typed) {
        var text = get(page).body();
        var from = text.indexOf("<form id=\"" + form + "\"");
        var body = INPUT.matcher(text.substring(from, text.indexOf("</form>", from)))
                .results()
                .map(input -> encoded(input.group(1)) + "="
                        + encoded(typed.getOrDefault(input.group(1), value(input.group()))))
                .collect(Collectors.joining("&"));
        return post(page, body);
    }

    HttpResponse<String> post(String path, String form) {
        return send(
                http,
                HttpRequest.newBuilder(URI.create(portal + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    /** All cookies, as they are sent. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** True when a server takes whoever has these cookies for somebody. */
    static boolean lets(Portal server, String cookies) {
        var home = HttpRequest.newBuilder(URI.create(server.url() + "/home")).header("Cookie", cookies);
        return send(HttpClient.newHttpClient(), home).statusCode() == 200;
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String value(String input) {
        var value = VALUE.matcher(input);
        return value.find() ? value.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
