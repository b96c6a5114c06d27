package org.partnersupport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sources")
class SourcesTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** Longer, each for a reason that is written down (ADR 0010). */
    private static final Set<String> LONGER = Set.of("Settings.java");

    /** A field for a password as pages write it, and the one tag that makes it. */
    private static final Pattern SECRET = Pattern.compile("<k:secret\\b[^>]*>");

    private static final Pattern HIDDEN = Pattern.compile("<h:inputSecret\\b|type=\"password\"");

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

    @Test
    @DisplayName("hide every password that is typed, and let helpers fill it in")
    void passwordsAreForHelpersToo() {
        assertThat(found(SECRET, ".xhtml"))
                .isNotEmpty()
                .allMatch(field -> field.matches("(?s).* autocomplete=\"(current|new)-password\".*"));
        assertThat(found(HIDDEN, ".xhtml")).as("the tag alone").hasSize(1);
        assertThat(found(Pattern.compile("(?i)paste"), ".js"))
                .as("no script minds pasting")
                .isEmpty();
    }

    private static List<String> found(Pattern pattern, String ending) {
        return files(ending, "src/main/webapp")
                .flatMap(file -> pattern.matcher(String.join("\n", read(file))).results())
                .map(MatchResult::group)
                .toList();
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
        return read(file).size();
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
