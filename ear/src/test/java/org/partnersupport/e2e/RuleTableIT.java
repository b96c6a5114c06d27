package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Which tests prove which business rule: those whose display name names it. The table is written beside what the build
 * makes, as {@code rules.md}.
 */
class RuleTableIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path RULES = ROOT.resolve("docs/rules.csv");
    private static final Path TABLE = Path.of("target/rules.md");

    /** A display name of one or more literals, and the name of the method or type it stands before. */
    private static final Pattern NAMED = Pattern.compile(
            "@DisplayName\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"[\\s+]*)+)\\).*?\\b(?:void|class|interface|boolean) (\\w+)",
            Pattern.DOTALL);

    private static final Pattern RULE =
            Pattern.compile("\\b(ID|AC|EN|LC|LK|PL|RQ|CL|PD)-(\\d+)\\b(?: to \\1-(\\d+)\\b)?");

    @Test
    @DisplayName("issue 3: each business rule is named by a test, and no test names one that does not exist")
    void everyRuleHasATest() throws IOException {
        var subjects = subjects();
        var tests = tests();
        write(subjects, tests);

        assertThat(subjects).hasSize(55);
        var untested = new TreeSet<>(subjects.keySet());
        untested.removeAll(tests.keySet());
        assertThat(subjects.keySet()).containsAll(tests.keySet());
        assertThat(untested).as("see %s", TABLE.toAbsolutePath()).isEmpty();
    }

    private static Map<String, String> subjects() throws IOException {
        return Files.readAllLines(RULES).stream()
                .skip(1)
                .map(line -> line.split(",", 2))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1], (one, other) -> one, TreeMap::new));
    }

    private static Map<String, Set<String>> tests() throws IOException {
        var tests = new TreeMap<String, Set<String>>();
        for (var source : sources()) {
            var type = source.getFileName().toString().replace(".java", "");
            var found = NAMED.matcher(Files.readString(source));
            while (found.find()) {
                var test = type + (found.group(2).equals(type) ? "" : "." + found.group(2));
                rules(found.group(1))
                        .forEach(rule -> tests.computeIfAbsent(rule, first -> new TreeSet<>())
                                .add(test));
            }
        }
        return tests;
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        try (var modules = Files.list(ROOT)) {
            for (var tests : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (var files = Files.walk(tests)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return sources;
    }

    /** "PL-1 to PL-4" names four. */
    private static Stream<String> rules(String displayName) {
        return RULE.matcher(displayName).results().flatMap(rule -> {
            var first = Integer.parseInt(rule.group(2));
            var last = rule.group(3) == null ? first : Integer.parseInt(rule.group(3));
            return IntStream.rangeClosed(first, last).mapToObj(number -> rule.group(1) + "-" + number);
        });
    }

    private static void write(Map<String, String> subjects, Map<String, Set<String>> tests) throws IOException {
        var rows = subjects.entrySet().stream()
                .map(rule -> "| " + rule.getKey() + " | " + rule.getValue() + " | "
                        + String.join(", ", tests.getOrDefault(rule.getKey(), Set.of())) + " |");
        Files.write(
                TABLE,
                Stream.concat(Stream.of("| rule | subject | tests |", "|---|---|---|"), rows)
                        .toList());
    }
}
