package org.partnersupport.web.it;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids that nobody gave out, and what is left of an answer when what is different every time is taken away. */
final class MadeUp {
    private static final String ANY_ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String OF_ONE_PAGE =
            "(nonce=\"|csp\\.init\\('|name=\"jakarta.faces.ViewState\"[^>]*value=\"|name=\"primefaces.nonce\"[^>]*value=\")[^\"']*";

    private MadeUp() {}

    /** Keys: who holds them may, whoever he is. And a word to look for. */
    private static final Set<String> NO_IDS = Set.of("session", "token", "word", "link");

    /** The things with all the ids of the row made up, and with each alone. */
    static List<Map<String, String>> instead(MatrixRow row, Map<String, String> things) {
        var names = row.names().stream().filter(name -> !NO_IDS.contains(name)).toList();
        var all = new ArrayList<Map<String, String>>();
        if (!names.isEmpty()) {
            all.add(with(things, names));
        }
        if (names.size() > 1) {
            names.forEach(name -> all.add(with(things, List.of(name))));
        }
        return all;
    }

    private static Map<String, String> with(Map<String, String> things, List<String> names) {
        var changed = new HashMap<>(things);
        names.forEach(name -> changed.put(name, id(name)));
        return changed;
    }

    private static String id(String name) {
        return switch (name) {
            case "number" -> Long.toString(ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L));
            case "customer" -> "c-" + UUID.randomUUID();
            default -> UUID.randomUUID().toString();
        };
    }

    /** Where two answers begin to differ. */
    static String difference(String one, String other) {
        var from = 0;
        while (from < Math.min(one.length(), other.length()) && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        return "%n  there:   %s%n  made up: %s".formatted(piece(one, from), piece(other, from));
    }

    private static String piece(String text, int from) {
        return text.substring(0, Math.min(4, text.length())) + "... "
                + text.substring(Math.max(0, from - 40), Math.min(text.length(), from + 80));
    }

    /** Status and body without the ids that were asked for, references and marks of one page. */
    static String bare(Answer answer, Map<String, String> asked) {
        var text = answer.text();
        for (var id : asked.values()) {
            text = id.isEmpty() ? text : text.replace(id, "#");
        }
        return answer.status() + " " + text.replaceAll(ANY_ID, "#").replaceAll(OF_ONE_PAGE, "$1");
    }
}
