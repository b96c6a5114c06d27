package org.partnersupport.web.audit;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.partnersupport.membership.api.AuditTrail.Entry;
import org.partnersupport.web.texts.Texts;

/**
 * Puts entries in words: {@code audit.<ACTION>} with {0} for what it was done to and {1} and on for the parts of the detail.
 * Ids of people and contracts become names, codes become words. An action without a text is told by its code.
 */
public final class AuditSentences {
    private static final String PREFIX = "audit.";
    private static final int MOST_PARTS = 5;

    private final Texts texts;
    private final Map<UUID, String> names;

    AuditSentences(Texts texts, Map<UUID, String> names) {
        this.texts = texts;
        this.names = names;
    }

    /** Every action that has a text, by that text with a gap for what it was done to, in their order. */
    public static SortedMap<String, String> actions(Texts texts) {
        var known = new TreeMap<String, String>(Collator.getInstance(texts.locale())::compare);
        texts.codesUnder(PREFIX)
                .forEach(code -> known.put(
                        texts.get(
                                PREFIX + code,
                                Collections.nCopies(MOST_PARTS, "…").toArray()),
                        code));
        return known;
    }

    public String what(Entry entry) {
        var key = PREFIX + entry.action();
        if (!texts.has(key)) {
            return String.join(" ", texts.code(entry.action()), word(entry.subject()), word(entry.detail()))
                    .strip();
        }
        var parts = new ArrayList<String>();
        parts.add(word(entry.subject()));
        Arrays.stream(entry.detail().split(" ", -1)).map(this::word).forEach(parts::add);
        while (parts.size() < MOST_PARTS) {
            parts.add("");
        }
        return texts.get(key, parts.toArray()).strip();
    }

    /** Who acted: a name, or that nobody was signed in. */
    public String who(Entry entry) {
        return Objects.requireNonNullElse(entry.actorName(), texts.get("audit.nobody"));
    }

    /** Whose entry it is; empty for nobody's. */
    public String whose(Entry entry) {
        var name = entry.organisationName();
        return name == null ? "" : name.in(texts.locale());
    }

    private String word(String part) {
        if (part.equals("-")) {
            return texts.get("audit.unknown");
        }
        return ids(part).stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> texts.code(part));
    }

    /** The id that a text is, if it is one. */
    static List<UUID> ids(String text) {
        try {
            return text.length() == 36 ? List.of(UUID.fromString(text)) : List.of();
        } catch (IllegalArgumentException noId) {
            return List.of();
        }
    }
}
