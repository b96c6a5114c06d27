package org.partnersupport.bom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a CycloneDX list of the jars that a Payara Micro holds. No project file names them: each is known by what it says
 * of itself and by its hash, and what was packed into it is listed under it.
 */
public final class RuntimeBom {
    private static final String JARS = "MICRO-INF/runtime/";

    private RuntimeBom() {}

    /** @param arguments the jar of the server, its version, the file to write */
    public static void main(String... arguments) throws IOException {
        var bom = Map.of(
                "bomFormat",
                "CycloneDX",
                "specVersion",
                "1.6",
                "version",
                1,
                "metadata",
                Map.of("component", application(arguments[1])),
                "components",
                components(Path.of(arguments[0]), arguments[1]));
        Files.writeString(
                Path.of(arguments[2]),
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(bom));
    }

    private static Map<String, Object> application(String version) {
        return component(
                "application", new Coordinates("fish.payara.extras", "payara-micro", version), "payara-micro.jar");
    }

    private static List<Map<String, Object>> components(Path server, String version) throws IOException {
        var components = new ArrayList<Map<String, Object>>();
        try (var jar = new JarFile(server.toFile())) {
            var inside = jar.stream()
                    .filter(entry ->
                            entry.getName().startsWith(JARS) && entry.getName().endsWith(".jar"))
                    .sorted((one, other) -> one.getName().compareTo(other.getName()))
                    .toList();
            for (var entry : inside) {
                components.add(library(jar, entry, version));
            }
        }
        return components;
    }

    private static Map<String, Object> library(JarFile server, ZipEntry entry, String version) throws IOException {
        var bytes = server.getInputStream(entry).readAllBytes();
        var file = entry.getName().substring(JARS.length());
        var said = new JarContents(new ByteArrayInputStream(bytes));
        var component = component("library", said.own(file).or(version), file);
        component.put("hashes", List.of(Map.of("alg", "SHA-256", "content", sha256(bytes))));
        var packed = said.packed(file).stream()
                .map(each -> component("library", each, file + "!" + each.group() + ":" + each.name()))
                .toList();
        if (!packed.isEmpty()) {
            component.put("components", packed);
        }
        return component;
    }

    private static Map<String, Object> component(String type, Coordinates what, String reference) {
        var component = new LinkedHashMap<String, Object>();
        component.put("type", type);
        component.put("bom-ref", reference);
        if (!what.group().isEmpty()) {
            component.put("group", what.group());
            component.put("purl", "pkg:maven/" + what.group() + "/" + what.name() + "@" + what.version());
        }
        component.put("name", what.name());
        component.put("version", what.version());
        return component;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
