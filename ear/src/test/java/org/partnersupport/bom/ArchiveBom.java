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
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a CycloneDX list of the jars that an archive holds, out of the archive itself, so that it lists what is delivered and
 * nothing else; no project file names the jars of a Payara Micro. Each is known by what the build says of it, else by what it says
 * of itself, and by its hash; what was packed into it is listed under it.
 */
public final class ArchiveBom {
    private ArchiveBom() {}

    /**
     * @param arguments the archive, the folder of the jars in it, its group, name and version, the file to write, and a list of
     *     what the build put in where there is one
     */
    public static void main(String... arguments) throws IOException {
        var archive = Path.of(arguments[0]);
        var whole = new Coordinates(arguments[2], arguments[3], arguments[4]);
        var bom = new LinkedHashMap<String, Object>();
        bom.put("bomFormat", "CycloneDX");
        bom.put("specVersion", "1.6");
        bom.put("version", 1);
        bom.put(
                "metadata",
                Map.of(
                        "component",
                        component("application", whole, archive.getFileName().toString())));
        bom.put("components", components(archive, arguments[1], whole.version(), known(arguments)));
        Files.writeString(
                Path.of(arguments[5]),
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(bom));
    }

    private static Map<String, Coordinates> known(String... arguments) throws IOException {
        return arguments.length > 6 ? Coordinates.listed(Files.readString(Path.of(arguments[6]))) : Map.of();
    }

    private static List<Map<String, Object>> components(
            Path archive, String folder, String version, Map<String, Coordinates> known) throws IOException {
        var components = new ArrayList<Map<String, Object>>();
        try (var jar = new JarFile(archive.toFile())) {
            var inside = jar.stream()
                    .filter(entry -> entry.getName().startsWith(folder)
                            && entry.getName().endsWith(".jar"))
                    .sorted((one, other) -> one.getName().compareTo(other.getName()))
                    .toList();
            for (var entry : inside) {
                var file = entry.getName().substring(folder.length());
                components.add(library(jar.getInputStream(entry).readAllBytes(), file, version, known));
            }
        }
        return components;
    }

    private static Map<String, Object> library(
            byte[] bytes, String file, String version, Map<String, Coordinates> known) throws IOException {
        var said = new JarContents(new ByteArrayInputStream(bytes), known);
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
