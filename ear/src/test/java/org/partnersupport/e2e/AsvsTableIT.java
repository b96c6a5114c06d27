package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What of OWASP ASVS 5.0.0, level 2, is proven by which test: the tables in {@code docs/asvs.md}. */
class AsvsTableIT {
    private static final Path NUMBERS = Path.of("src/test/resources/asvs-5.0.0-level-2.csv");
    private static final String TESTS = "(" + ProofTable.TYPE + "(, )?)+";
    private static final Pattern BY_TESTS = Pattern.compile(TESTS + "(\\. .{10,})?|Partly: " + TESTS + "\\. .{10,}");
    private static final Pattern BY_REASON =
            Pattern.compile("(Written down|Without a test|The operator's|Does not apply|Not done): .{10,}");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)");

    @Test
    @DisplayName("issue 4: each requirement of ASVS 5.0.0 up to level 2 has its row, and no row is of another")
    void everyRequirementHasARow() throws IOException {
        var levels = levels();

        assertThat(levels.values()).filteredOn("1"::equals).hasSize(70);
        assertThat(levels.values()).filteredOn("2"::equals).hasSize(183);
        assertThat(levels).hasSize(253);
        assertThat(table().rows().keySet()).containsExactlyInAnyOrderElementsOf(levels.keySet());
    }

    @Test
    @DisplayName("issue 4: each row names tests and documents that exist, or says why there is none")
    void everyRowTells() throws IOException {
        var table = table();

        assertThat(table.rows().entrySet())
                .filteredOn(row -> !BY_TESTS.matcher(row.getValue()).matches()
                        && !BY_REASON.matcher(row.getValue()).matches())
                .isEmpty();
        var named = table.tests().values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(DisplayNames.types());
        assertThat(named).as("not there").isEmpty();
        assertThat(table.rows().values().stream()
                        .flatMap(cell -> LINK.matcher(cell).results())
                        .map(link -> DisplayNames.ROOT.resolve("docs").resolve(link.group(1))))
                .allMatch(Files::exists);
    }

    private static ProofTable table() throws IOException {
        return ProofTable.of("docs/asvs.md", "V\\d+(?:\\.\\d+)*");
    }

    private static Map<String, String> levels() throws IOException {
        return Files.readAllLines(NUMBERS).stream()
                .filter(line -> line.startsWith("V"))
                .map(line -> line.split(",", 2))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    }
}
