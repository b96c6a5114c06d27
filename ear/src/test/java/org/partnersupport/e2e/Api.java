package org.partnersupport.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST API as a client sees it. A call that gets no answer throws {@link Silence}. */
public final class Api {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final String base;
    private final String token;
    private final String address;

    public Api(String portal) {
        this(portal + "/api/v1", "", "");
    }

    private Api(String base, String token, String address) {
        this.base = base;
        this.token = token;
        this.address = address;
    }

    /** The same as a proxy passes it on for a client at that address. */
    Api from(String client) {
        return new Api(base, token, client);
    }

    /** The answer of one call. */
    public record Answer(int status, String text, Map<String, java.util.List<String>> headers) {
        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** Fails with the whole answer unless it has this status. */
        public Answer expecting(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + ", got " + status + ": " + text);
            }
            return this;
        }
    }

    /** The server gave no answer: what became of the call is unknown. */
    public static final class Silence extends RuntimeException {
        Silence(Exception cause) {
            super(cause);
        }
    }

    public Api signIn(String username, String password) {
        var answer = post("/tokens", Map.of("username", username, "password", password))
                .expecting(201);
        return new Api(base, answer.json().get("token").asString(), address);
    }

    /** Signed in with a token that comes from elsewhere. */
    public Api with(String token) {
        return new Api(base, token, address);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** A file of one byte, sent as a form sends it. */
    public Answer upload(String path, String fileName) {
        var quoted = fileName.replace("\\", "\\\\").replace("\"", "\\\"");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=border")
                .POST(BodyPublishers.ofString("--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + quoted + "\"\r\nContent-Type: text/plain\r\n\r\nx\r\n--border--\r\n")));
    }

    /** A POST without a body. */
    public Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    /** A POST that may be repeated: the same key does it once. */
    public Answer post(String path, Object body, String idempotencyKey) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    boolean answers() {
        try {
            return get("/me").status() == 401;
        } catch (Silence notYet) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json");
        if (!address.isEmpty()) {
            builder.header("X-Forwarded-For", address);
        }
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.body(), answer.headers().map());
        } catch (IOException silent) {
            throw new Silence(silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Silence(interrupted);
        }
    }
}
