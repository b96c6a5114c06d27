package org.partnersupport.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of a document that says what is proven: a number, what it is about, and the tests or why there is none.
 *
 * @param rows the last cell of each row by its number
 */
record ProofTable(Map<String, String> rows) {
    static final Pattern TYPE = Pattern.compile("`([A-Z]\\w+(?:Stories|IT|Test|E2E))`");

    /**
     * @param document its path from the root of the sources
     * @param number a pattern of the numbers
     * @throws IllegalStateException when a number has two rows
     */
    static ProofTable of(String document, String number) throws IOException {
        var row = Pattern.compile("^\\| (" + number + ") \\| [^|]+ \\| ([^|]+) \\|$", Pattern.MULTILINE);
        return new ProofTable(row.matcher(Files.readString(DisplayNames.ROOT.resolve(document)))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2))));
    }

    /** The test classes that each row names; none for a row that only says why. */
    Map<String, Set<String>> tests() {
        var tests = new TreeMap<String, Set<String>>();
        rows.forEach((number, cell) -> tests.put(
                number,
                TYPE.matcher(cell)
                        .results()
                        .map(type -> type.group(1))
                        .collect(Collectors.toCollection(TreeSet::new))));
        tests.values().removeIf(Set::isEmpty);
        return tests;
    }
}
