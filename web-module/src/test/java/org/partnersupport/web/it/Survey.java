package org.partnersupport.web.it;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The whole matrix called once: how each caller is answered, and what the canaries and the made-up ids tell of it. */
final class Survey {
    /** JSON is UTF-8 and nothing else (RFC 8259); a text says it; a file that is not read as text has no charset. */
    private static final Pattern TYPED = Pattern.compile(
            "application/(problem\\+)?json(;charset=utf-8)?|text/[a-z]+; ?charset=utf-8|application/(pdf|octet-stream)",
            Pattern.CASE_INSENSITIVE);

    private static final Map<URI, Survey> DONE = new ConcurrentHashMap<>();

    private final List<String> differing = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Canaries canaries;
    private final Map<String, String> changedByLooking;
    private final List<String> untyped = new ArrayList<>();
    private final List<String> otherwiseByHead = new ArrayList<>();
    private final List<String> toldByTime;
    private int compared;
    private int followed;
    private int looks;

    private Survey(Server server) {
        var estate = new Estate(server);
        canaries = estate.canaries();
        var calls = new MatrixCalls(estate);
        var rows = Matrix.rows();
        estate.crowd().comesIn();
        var before = Rows.of(server);
        rows.stream().filter(MatrixRow::reads).forEach(row -> ask(row, calls));
        follow(calls);
        rows.stream().filter(MatrixRow::reads).forEach(row -> askForTheHead(row, calls));
        changedByLooking = Rows.of(server);
        changedByLooking.entrySet().removeAll(before.entrySet());
        rows.stream().filter(row -> !row.reads()).forEach(row -> ask(row, calls));
        toldByTime = Pace.apart(rows, calls);
    }

    static Survey of(Server server) {
        return DONE.computeIfAbsent(server.portal(), portal -> new Survey(server));
    }

    private void ask(MatrixRow row, MatrixCalls calls) {
        var cells = new EnumMap<Persona, String>(Persona.class);
        for (var persona : Persona.values()) {
            var things = calls.thingsFor(row);
            var answer = calls.answer(row, persona, things);
            looks += row.reads() ? 1 : 0;
            cells.put(persona, MatrixCalls.outcome(row, answer));
            if (!answer.text().isEmpty()
                    && !TYPED.matcher(answer.header("Content-Type")).matches()) {
                untyped.add(row.method() + " " + row.path() + ": " + answer.header("Content-Type"));
            }
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

    private void askForTheHead(MatrixRow row, MatrixCalls calls) {
        for (var persona : Persona.values()) {
            var head = calls.head(row, persona, calls.thingsFor(row));
            looks++;
            if (!Objects.requireNonNull(row.cells().get(persona)).startsWith(Integer.toString(head.status()))) {
                otherwiseByHead.add("HEAD %s to %s: %s".formatted(row.path(), persona.column(), head.status()));
            }
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

    /** Rows whose time to answer tells it. */
    List<String> toldByTime() {
        return toldByTime;
    }

    /** The tables in which a row was changed while everybody only looked. */
    Set<String> changedByLooking() {
        return changedByLooking.keySet();
    }

    /** Calls that are answered otherwise when they ask for the head alone. */
    List<String> otherwiseByHead() {
        return otherwiseByHead;
    }

    /** Calls whose answer does not say what it is, or a text its charset. */
    List<String> untyped() {
        return untyped;
    }

    /** How often something was only looked at. */
    int looks() {
        return looks;
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
