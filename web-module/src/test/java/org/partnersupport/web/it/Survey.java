package org.partnersupport.web.it;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The whole matrix called once: how each caller is answered, and what the canaries and the made-up ids tell of it. */
final class Survey {
    private static final Map<URI, Survey> DONE = new ConcurrentHashMap<>();

    private final List<String> differing = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Canaries canaries;
    private int compared;
    private int followed;

    private Survey(Server server) {
        var estate = new Estate(server);
        canaries = estate.canaries();
        var calls = new MatrixCalls(estate);
        var rows = Matrix.rows();
        rows.stream().filter(MatrixRow::reads).forEach(row -> ask(row, calls));
        follow(calls);
        rows.stream().filter(row -> !row.reads()).forEach(row -> ask(row, calls));
    }

    static Survey of(Server server) {
        return DONE.computeIfAbsent(server.portal(), portal -> new Survey(server));
    }

    private void ask(MatrixRow row, MatrixCalls calls) {
        var cells = new EnumMap<Persona, String>(Persona.class);
        for (var persona : Persona.values()) {
            var things = calls.thingsFor(row);
            var answer = calls.answer(row, persona, things);
            cells.put(persona, MatrixCalls.outcome(row, answer));
            if (row.reads() || answer.status() >= 400) {
                canaries.hear(persona, row.method() + " " + row.filled(things), answer);
            }
            if (persona == Persona.STRANGER || answer.status() == 404) {
                compare(row, persona, things, answer, calls);
            }
        }
        if (!cells.equals(row.cells())) {
            differing.add(difference(row, cells));
        }
    }

    /** The same call with ids that nobody ever gave out, all of them and each alone. */
    private void compare(MatrixRow row, Persona persona, Map<String, String> things, Answer answer, MatrixCalls calls) {
        for (var madeUp : MadeUp.instead(row, things)) {
            var same = calls.answer(row, persona, madeUp);
            compared++;
            var real = MadeUp.bare(answer, things);
            var other = MadeUp.bare(same, madeUp);
            if (!real.equals(other)) {
                told.add("%s %s to %s: %s"
                        .formatted(row.method(), row.path(), persona.column(), MadeUp.difference(real, other)));
            }
        }
    }

    /** From the home page to whatever it links to, and on from there. */
    private void follow(MatrixCalls calls) {
        for (var persona : List.of(Persona.PERSONAL, Persona.STRANGER, Persona.PROGRAM_MANAGER, Persona.ADMIN_AGENT)) {
            followed += new Walk(calls.estate().crowd().the(persona), persona, canaries).from("/home");
        }
    }

    private static String difference(MatrixRow row, Map<Persona, String> was) {
        var text = new StringBuilder(row.method() + " " + row.path());
        was.forEach((persona, outcome) -> {
            var expected = row.cells().get(persona);
            if (!outcome.equals(expected)) {
                text.append("%n  %s: expected %s, was %s".formatted(persona.column(), expected, outcome));
            }
        });
        return text + "%n  as a row: ".formatted() + MatrixRow.line(row.method(), row.path(), was);
    }

    /** Rows that are answered otherwise than the file says. */
    List<String> differing() {
        return differing;
    }

    /** Calls whose answer tells that somebody else's thing is there. */
    List<String> told() {
        return told;
    }

    Canaries canaries() {
        return canaries;
    }

    /** How many calls were made with made-up ids. */
    int compared() {
        return compared;
    }

    /** How many addresses were come to by links. */
    int followed() {
        return followed;
    }
}
