package org.partnersupport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sources")
class SourcesTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** Longer, each for a reason that is written down (ADR 0010). */
    private static final Set<String> LONGER = Set.of("Settings.java");

    @Test
    @DisplayName("hold no class over 200 lines")
    void classesAreSmall() {
        assertThat(longerThan(200, ".java", "src/main/java").keySet())
                .as("a class that long does two things")
                .allMatch(file -> LONGER.contains(file.getFileName().toString()));
    }

    @Test
    @DisplayName("hold no page over 80 lines")
    void pagesAreSmall() {
        assertThat(longerThan(80, ".xhtml", "src/main/webapp"))
                .as("a page that long has a part of its own")
                .isEmpty();
    }

    private static Map<Path, Integer> longerThan(int most, String ending, String folder) {
        var lengths = files(ending, folder).collect(Collectors.toMap(PROJECT::relativize, SourcesTest::lines));
        assertThat(lengths).as(ending + " files under " + PROJECT).hasSizeGreaterThan(10);
        lengths.values().removeIf(lines -> lines <= most);
        return lengths;
    }

    private static Stream<Path> files(String ending, String folder) {
        return Stream.of("membership-module", "entitlement-module", "support-request-module", "web-module", "ear")
                .map(module -> PROJECT.resolve(module).resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(SourcesTest::below)
                .filter(file -> file.toString().endsWith(ending));
    }

    private static Stream<Path> below(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
