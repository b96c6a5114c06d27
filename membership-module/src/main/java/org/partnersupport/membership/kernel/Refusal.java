package org.partnersupport.membership.kernel;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A "no" as data: a stable reason code and the facts a text about it needs. Texts are made where people read them, in
 * their language, from the code; facts are plain values (dates as ISO 8601, counts in decimal), never sentences.
 *
 * @param code UPPER_SNAKE, one of the codes of the rulebook or of the REST contract
 * @param facts named facts, in the order they should be told
 */
public record Refusal(String code, Map<String, String> facts) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,49}");

    public Refusal {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("reason code: " + code);
        }
        facts = Map.copyOf(facts);
    }

    public static Refusal of(String code) {
        return new Refusal(code, Map.of());
    }
}
