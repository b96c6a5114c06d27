package org.partnersupport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Door;

class DoorTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern USE = Pattern.compile("\\bDoor\\.([A-Z_]+)");
    private static final Pattern ROW = Pattern.compile("^\\| ([A-Z_]+) \\| ([^|]+) \\|", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w+)");

    @Test
    @DisplayName("TC-117: the doors through the second wall are those that ADR 20 lists, opened where it says")
    void everyDoorIsListed() throws IOException {
        var listed = ROW.matcher(Files.readString(ROOT.resolve("docs/adr/0020-second-wall.md")))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> types(row.group(2))));

        assertThat(opened()).isEqualTo(listed);
        assertThat(listed.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Door.values()).map(Enum::name).toList());
    }

    private static Set<String> types(String cell) {
        return TYPE.matcher(cell).results().map(type -> type.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> opened() throws IOException {
        var opened = new TreeMap<String, Set<String>>();
        for (var source : sources()) {
            var type = source.getFileName().toString().replace(".java", "");
            USE.matcher(Files.readString(source))
                    .results()
                    .map((MatchResult use) -> use.group(1))
                    .forEach(door -> opened.computeIfAbsent(door, first -> new TreeSet<>())
                            .add(type));
        }
        return opened;
    }

    private static List<Path> sources() throws IOException {
        try (var modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(DoorTest::walk)
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }
    }

    private static Stream<Path> walk(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
