package org.partnersupport.web.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.partnersupport.web.rest.json.Json;

/** What attackers type, by kind: see {@code injection-payloads/README.md}. */
final class Payloads {
    private Payloads() {}

    static List<String> of(String kind) {
        try (var file = Payloads.class.getResourceAsStream("/injection-payloads/payloads.json")) {
            var sections = Json.MAPPER
                    .readTree(file == null ? new byte[0] : file.readAllBytes())
                    .get("sections");
            return sections.valueStream()
                    .filter(section -> kind.equals(section.get("name").asString()))
                    .flatMap(section -> section.get("items").valueStream())
                    .map(item -> item.asString())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
