package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which tests prove which attack case: the table in {@code docs/security.md} and the display names say the same. */
class SecurityTableIT {
    private static final Path TABLE = DisplayNames.ROOT.resolve("docs/security.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| (TC-\\d{3}) \\| [^|]+ \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w+(?:Stories|IT|Test|E2E))`");
    private static final Pattern CASE = Pattern.compile("TC-\\d{3}");
    private static final Pattern REASON = Pattern.compile("^(Does not apply|Not built yet): .{10,}");

    @Test
    @DisplayName("issue 4: each attack case is named by the tests its row tells, or its row says why by none")
    void everyCaseHasATestOrAReason() throws IOException {
        var rows = rows();
        var told = new TreeMap<String, Set<String>>();
        rows.forEach((id, cell) -> told.put(
                id,
                TYPE.matcher(cell)
                        .results()
                        .map(type -> type.group(1))
                        .collect(Collectors.toCollection(TreeSet::new))));
        told.values().removeIf(Set::isEmpty);

        assertThat(rows).hasSize(105);
        assertThat(told).isEqualTo(named());
        rows.keySet().removeAll(told.keySet());
        assertThat(rows).allSatisfy((id, cell) -> assertThat(cell).matches(REASON));
    }

    private static Map<String, String> rows() throws IOException {
        return ROW.matcher(Files.readString(TABLE))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> row.group(2), (one, again) -> one + again, TreeMap::new));
    }

    private static Map<String, Set<String>> named() throws IOException {
        var named = new TreeMap<String, Set<String>>();
        for (var name : DisplayNames.all()) {
            CASE.matcher(name.text())
                    .results()
                    .map(MatchResult::group)
                    .forEach(id ->
                            named.computeIfAbsent(id, first -> new TreeSet<>()).add(name.type()));
        }
        return named;
    }
}
