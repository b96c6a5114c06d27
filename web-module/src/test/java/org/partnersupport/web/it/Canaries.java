package org.partnersupport.web.it;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;

/** Words that stand in one organisation's texts alone, and who may read each; it hears every answer and tells of leaks. */
final class Canaries {
    private final List<Canary> canaries = new ArrayList<>();
    private final Map<Persona, List<String>> asking = new EnumMap<>(Persona.class);
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> leaks = new TreeSet<>();

    /** A new word. */
    String word(String what, Set<Persona> readers) {
        return known(what, "canary" + UUID.randomUUID().toString().replace("-", ""), readers);
    }

    /** One that is there already, for example an id. */
    String known(String what, String word, Set<Persona> readers) {
        if (word.length() < 8) {
            Assertions.fail("too short to be told from others: " + what + " " + word);
        }
        canaries.add(new Canary(what, word, EnumSet.copyOf(readers)));
        return word;
    }

    /** What the caller asked with he may hear again; ids are compared without the gaps that make them readable. */
    void hear(Persona persona, String asked, Answer answer) {
        var text = answer.text();
        var close = text.replaceAll("[\\s-]", "");
        asking.computeIfAbsent(persona, somebody -> new ArrayList<>()).add(asked);
        for (var canary : canaries) {
            var told =
                    text.contains(canary.word()) || close.contains(canary.word().replace("-", ""));
            if (told && canary.readers().contains(persona)) {
                seen.add(canary.what());
            } else if (told && !asked.contains(canary.word()) && !ownAudit(persona, asked, canary)) {
                leaks.add(canary.what() + " is told to " + persona.column() + " by " + asked);
            }
        }
    }

    /** The audit tells an admin what he himself asked for and was denied. */
    private boolean ownAudit(Persona persona, String asked, Canary canary) {
        return asked.contains("/audit")
                && asking.getOrDefault(persona, List.of()).stream().anyMatch(before -> before.contains(canary.word()));
    }

    Set<String> leaks() {
        return leaks;
    }

    /** Those that nobody was told, not even who may: a crawl that does not meet them proves nothing. */
    List<String> unseen() {
        return canaries.stream()
                .map(Canary::what)
                .filter(what -> !seen.contains(what))
                .distinct()
                .toList();
    }

    private record Canary(String what, String word, Set<Persona> readers) {}
}
