package org.partnersupport.web.it;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.partnersupport.web.rest.json.Json;
import tools.jackson.databind.JsonNode;

/** What came back. */
record Answer(int status, HttpResponse<byte[]> response) {
    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response);
    }

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return Json.MAPPER.readTree(response.body());
    }

    /** The text of a member, by JSON Pointer. */
    String at(String pointer) {
        return json().at(pointer).asString();
    }

    String code() {
        return at("/code");
    }

    /** The texts of a member of every element of an array. */
    List<String> each(String array, String member) {
        return json().at(array)
                .valueStream()
                .map(element -> element.get(member).asString())
                .toList();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}
