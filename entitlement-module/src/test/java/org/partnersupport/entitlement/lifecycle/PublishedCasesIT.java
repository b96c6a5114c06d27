package org.partnersupport.entitlement.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.lifecycle.feed.Imports;
import org.partnersupport.testing.TestDatabase;

/** The worked cases on the default catalogue, through the real import and the real query. */
class PublishedCasesIT {
    private static final int CASES = 51;

    static Catalogue catalogue;

    @BeforeAll
    static void importTheDefaultCatalogue() {
        var database = TestDatabase.migrated("membership", "entitlement");
        assertThat(new Imports(database).defaults()).isEqualTo(88);
        catalogue = new Catalogue(database);
    }

    @Test
    void no_case_is_passed_over() {
        assertThat(cases()).hasSize(CASES);
        assertThat(publishedLists()).hasSize(18);
    }

    @ParameterizedTest(name = "{0} {1} on {2} is {3}")
    @MethodSource("cases")
    @DisplayName("LC-4, LC-7: every worked case gives its verdict")
    void worked_case(String product, String release, LocalDate day, String expected, String reason) {
        var verdict = catalogue.judge(product, release, day);

        assertThat(spelled(verdict)).as("%s", verdict).isEqualTo(expected);
        assertThat(acceptable(reason)).as("%s", verdict).contains(code(verdict));
    }

    @ParameterizedTest(name = "{0} {1} on {2} was listed as {3}")
    @MethodSource("publishedLists")
    @DisplayName("LC-3: the verdicts reproduce the lists the vendor published in 2017 and 2019")
    void published_list(String product, String release, LocalDate day, String expected, String mainstreamEnd) {
        var verdict = catalogue.judge(product, release, day);

        assertThat(verdict.verdict()).hasToString(expected);
        if (!mainstreamEnd.isEmpty()) {
            assertThat(verdict.facts()).containsEntry("mainstreamEnd", mainstreamEnd);
        }
    }

    static Stream<Arguments> cases() {
        return csv("cases.csv").stream()
                .map(row -> Arguments.of(
                        row.getField("product"),
                        row.getField("release"),
                        LocalDate.parse(row.getField("as_of")),
                        row.getField("expected"),
                        row.getField("reason")));
    }

    /** The Dynamics CRM lists are left out: no feed has that product. */
    static Stream<Arguments> publishedLists() {
        return csv("published-entitlements.csv").stream()
                .filter(row -> !row.getField("product").startsWith("ms:"))
                .flatMap(row -> {
                    var day = LocalDate.parse(row.getField("test_as_of"));
                    var product = row.getField("product");
                    return Stream.of(
                            Arguments.of(product, row.getField("release_n"), day, "COVERED_N", ""),
                            Arguments.of(
                                    product,
                                    row.getField("release_n_minus_1"),
                                    day,
                                    "COVERED_N_MINUS_1",
                                    row.getField("published_mainstream_end_of_n_minus_1")));
                });
    }

    private static String spelled(CoverageVerdict verdict) {
        if (verdict.covered()) {
            return verdict.verdict().name();
        }
        return verdict.payPerIncident() ? "NOT_COVERED_PPI" : "NOT_COVERED_NO_PPI";
    }

    private static String code(CoverageVerdict verdict) {
        return switch (verdict.verdict()) {
            case COVERED_N -> "CURRENT";
            case COVERED_N_MINUS_1 -> "PREVIOUS_IN_MAINSTREAM";
            case NOT_COVERED -> Objects.requireNonNull(verdict.reason()).name();
        };
    }

    /** The reason begins with its code; some name a second one that fits as well. */
    private static List<String> acceptable(String reason) {
        var first = reason.split("[: ]", 2)[0];
        return reason.contains("may also be END_OF_SUPPORT") ? List.of(first, "END_OF_SUPPORT") : List.of(first);
    }

    private static List<NamedCsvRecord> csv(String name) {
        try (var file = Objects.requireNonNull(PublishedCasesIT.class.getResourceAsStream("/lifecycle/" + name));
                var rows =
                        CsvReader.builder().ofNamedCsvRecord(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
