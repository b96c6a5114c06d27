package org.partnersupport.support.secret;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.partnersupport.support.api.FileSecret;
import org.partnersupport.support.api.FileSecret.Kind;

/** Counts what is found and notes where it was first. */
final class Tally {
    static final int MOST_PLACES = 5;

    private final Map<Kind, Integer> times = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Integer>> places = new EnumMap<>(Kind.class);

    /** @param place counted from 1; 0 where there is none to tell */
    void add(Kind kind, int place) {
        times.merge(kind, 1, Integer::sum);
        note(kind, place);
    }

    /** What another one counted, after what this one did. */
    void addAll(Tally other) {
        other.times.forEach((kind, more) -> times.merge(kind, more, Integer::sum));
        other.places.forEach((kind, all) -> all.forEach(place -> note(kind, place)));
    }

    private void note(Kind kind, int place) {
        var known = places.computeIfAbsent(kind, first -> new ArrayList<>());
        if (place > 0 && known.size() < MOST_PLACES && !known.contains(place)) {
            known.add(place);
        }
    }

    /** In the order of the kinds. */
    List<FileSecret> secrets() {
        return times.entrySet().stream()
                .map(found -> new FileSecret(
                        found.getKey(), found.getValue(), places.getOrDefault(found.getKey(), List.of())))
                .toList();
    }
}
