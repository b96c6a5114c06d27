package org.partnersupport.web.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The reviewed file {@code authorisation.csv}: who may what. */
final class Matrix {
    private static final int FIRST_CALLER = 2;

    private Matrix() {}

    static List<MatrixRow> rows() {
        var lines = lines();
        var head = cells(lines.get(0)).stream().skip(FIRST_CALLER).toList();
        var callers = Stream.of(Persona.values()).map(Persona::column).toList();
        if (!head.equals(callers)) {
            throw new IllegalStateException("the columns are " + head + ", not " + callers);
        }
        return lines.stream().skip(1).map(Matrix::row).toList();
    }

    private static MatrixRow row(String line) {
        var cells = cells(line);
        var expected = new EnumMap<Persona, String>(Persona.class);
        var place = FIRST_CALLER;
        for (var persona : Persona.values()) {
            if (place >= cells.size() || cells.get(place).isEmpty()) {
                throw new IllegalStateException(persona.column() + " has no cell in: " + line);
            }
            expected.put(persona, cells.get(place));
            place++;
        }
        return new MatrixRow(cells.get(0), cells.get(1), Map.copyOf(expected));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    private static List<String> lines() {
        try (var file = Objects.requireNonNull(Matrix.class.getResourceAsStream("/authorisation.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
