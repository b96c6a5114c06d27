package org.partnersupport.web.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A client of the API.
 *
 * @param token empty: nobody
 */
record Api(URI portal, String token) {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Api as(String otherToken) {
        return new Api(portal, otherToken);
    }

    Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, BodyPublishers.ofString(json), with(headers, "Content-Type", "application/json"));
    }

    /** The same without saying beforehand how long it is. */
    Answer postChunked(String path, String json, String... headers) {
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        return send("POST", path, body, with(headers, "Content-Type", "application/json"));
    }

    Answer send(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(address(path)).method(method, body).timeout(Duration.ofMinutes(2));
        if (!token.isEmpty()) {
            Secrets.told(token);
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = Answer.of(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
            Secrets.toldBy(answer);
            Documented.check(method, address(path).getPath(), answer.status());
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A path of the API, or with a leading slash one of the portal. */
    URI address(String path) {
        return portal.resolve(path.startsWith("/") ? path : "/api/v1/" + path);
    }

    private static String[] with(String[] headers, String... more) {
        var all = new String[headers.length + more.length];
        System.arraycopy(headers, 0, all, 0, headers.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }
}
