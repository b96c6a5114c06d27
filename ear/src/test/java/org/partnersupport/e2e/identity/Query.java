package org.partnersupport.e2e.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The fields of a query, or of a form that was sent. */
record Query(Map<String, String> fields) {
    static Query of(String encoded) {
        return new Query(Arrays.stream(encoded.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))));
    }

    String get(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }
}
