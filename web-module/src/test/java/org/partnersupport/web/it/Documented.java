package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partnersupport.web.rest.json.Json;
import tools.jackson.databind.JsonNode;

/** Holds every answer of every story to the published document. */
final class Documented {
    private static final JsonNode PATHS = paths();

    private Documented() {}

    private static JsonNode paths() {
        try (var file = Documented.class.getResourceAsStream("/META-INF/openapi.json")) {
            return Json.MAPPER
                    .readTree(file == null ? new byte[0] : file.readAllBytes())
                    .get("paths");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Method and template of every call there is. */
    static Set<String> routes() {
        return PATHS.properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A call and what it is sent to, with any text in the place of its parameters. */
    record Call(String method, String path) {}

    /** Those that read a body of named members; catalogue files and callbacks have forms of their own. */
    static List<Call> callsWithBody() {
        return PATHS.properties().stream()
                .filter(known -> !known.getKey().matches(".*/(lifecycle|payment-callbacks/.*)"))
                .flatMap(known -> known.getValue().properties().stream()
                        .filter(operation ->
                                operation.getValue().at("/requestBody/content").has("application/json"))
                        .map(operation -> new Call(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                known.getKey().replaceAll("\\{[a-z]+}", "x"))))
                .toList();
    }

    /** The paths that can be read, with their parameters as documented. */
    static List<String> reads() {
        return PATHS.properties().stream()
                .filter(known -> known.getValue().has("get"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Fails when the call is documented but this status of it is not. */
    static void check(String method, String path, int status) {
        for (var known : PATHS.properties()) {
            var operation = known.getValue().get(method.toLowerCase(Locale.ROOT));
            if (operation != null && template(known.getKey()).matcher(path).matches()) {
                assertThat(operation.get("responses").propertyNames())
                        .as("documented answers of %s %s", method, known.getKey())
                        .contains(Integer.toString(status));
            }
        }
    }

    private static Pattern template(String path) {
        return Pattern.compile(path.replaceAll("\\{[a-z]+}", "[^/]+"));
    }
}
