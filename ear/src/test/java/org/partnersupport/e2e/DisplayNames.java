package org.partnersupport.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The display names in the sources of all tests: what they claim to prove.
 *
 * @param type the class it stands in
 * @param test the method, or again the class
 */
record DisplayNames(String type, String test, String text) {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** One or more literals, and the name of the method or type they stand before. */
    private static final Pattern NAMED = Pattern.compile(
            "@DisplayName\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"[\\s+]*)+)\\).*?\\b(?:void|class|interface|boolean) (\\w+)",
            Pattern.DOTALL);

    static List<DisplayNames> all() throws IOException {
        var names = new ArrayList<DisplayNames>();
        for (var source : sources()) {
            var type = type(source);
            NAMED.matcher(Files.readString(source))
                    .results()
                    .forEach(found -> names.add(new DisplayNames(type, found.group(2), found.group(1))));
        }
        return names;
    }

    /** The names of all types that tests are written in, or written with. */
    static Set<String> types() throws IOException {
        return sources().stream().map(DisplayNames::type).collect(Collectors.toSet());
    }

    private static String type(Path source) {
        return source.getFileName().toString().replace(".java", "");
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
}
