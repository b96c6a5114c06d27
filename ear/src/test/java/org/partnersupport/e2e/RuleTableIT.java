package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final Path RULES = DisplayNames.ROOT.resolve("docs/rules.csv");
    private static final Path TABLE = Path.of("target/rules.md");

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
        for (var name : DisplayNames.all()) {
            var test = name.type() + (name.test().equals(name.type()) ? "" : "." + name.test());
            rules(name.text())
                    .forEach(rule -> tests.computeIfAbsent(rule, first -> new TreeSet<>())
                            .add(test));
        }
        return tests;
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
