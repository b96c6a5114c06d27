package org.partnersupport.bom;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;

/** What a jar says of itself: by the properties Maven leaves in it, else by its manifest. */
final class JarContents {
    private final List<Coordinates> poms = new ArrayList<>();
    private final Attributes manifest;

    private final Map<String, Coordinates> known;

    /** @param known what else tells who a jar of that name is */
    JarContents(InputStream jar, Map<String, Coordinates> known) throws IOException {
        this.known = known;
        try (var entries = new JarInputStream(jar)) {
            manifest = entries.getManifest() == null
                    ? new Attributes()
                    : entries.getManifest().getMainAttributes();
            for (var entry = entries.getNextJarEntry(); entry != null; entry = entries.getNextJarEntry()) {
                if (entry.getName().matches("META-INF/maven/.+/pom\\.properties")) {
                    poms.add(pom(entries));
                }
            }
        }
    }

    private static Coordinates pom(InputStream entry) throws IOException {
        var properties = new Properties();
        properties.load(entry);
        return new Coordinates(
                properties.getProperty("groupId", ""),
                properties.getProperty("artifactId", ""),
                properties.getProperty("version", ""));
    }

    /** Of the jar as a whole. */
    Coordinates own(String file) {
        var name = file.substring(0, file.length() - ".jar".length());
        if (known.containsKey(name)) {
            return known.get(name);
        }
        return poms.stream()
                .filter(pom -> poms.size() == 1 || name.equals(pom.name()))
                .findFirst()
                .orElseGet(() -> new Coordinates("", name, version()));
    }

    /** Of what was packed into it. */
    List<Coordinates> packed(String file) {
        var own = own(file);
        return poms.stream().filter(pom -> !pom.name().equals(own.name())).toList();
    }

    private String version() {
        return Stream.of("Bundle-Version", "Implementation-Version", "Specification-Version")
                .map(manifest::getValue)
                .filter(value -> value != null)
                .findFirst()
                .orElse("");
    }
}
