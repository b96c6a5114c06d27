package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which tests prove which attack case: the table in {@code docs/security.md} and the display names say the same. */
class SecurityTableIT {
    private static final Pattern CASE = Pattern.compile("TC-\\d{3}");
    private static final Pattern REASON = Pattern.compile("^(Does not apply|Not built yet): .{10,}");

    @Test
    @DisplayName("issue 4: each attack case is named by the tests its row tells, or its row says why by none")
    void everyCaseHasATestOrAReason() throws IOException {
        var table = ProofTable.of("docs/security.md", CASE.pattern());
        var told = table.tests();

        assertThat(table.rows()).hasSize(105);
        assertThat(told).isEqualTo(named());
        var reasons = new TreeMap<>(table.rows());
        reasons.keySet().removeAll(told.keySet());
        assertThat(reasons).allSatisfy((id, cell) -> assertThat(cell).matches(REASON));
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
