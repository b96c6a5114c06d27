package org.partnersupport.web.it;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One row of the authorisation matrix: a call, and how it is answered to each kind of caller.
 *
 * @param path of the route or page with braces where the object's names stand; behind {@code ?} what is asked, behind
 *     {@code #} a word for what is sent when the route has more rows than one
 */
record MatrixRow(String method, String path, Map<Persona, String> cells) {
    private static final Pattern NAMES = Pattern.compile("\\{([a-z]+)}");

    /** They name a thing of the catalogue or the vendor, not of an organisation. */
    private static final Set<String> OF_NOBODY = Set.of("product", "gateway", "role");

    boolean api() {
        return path.startsWith("/api/");
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** Method and template, as the OpenAPI document has it. */
    String route() {
        return method + " " + template();
    }

    String template() {
        return path.replaceFirst("[?#].*", "");
    }

    /** What is sent, where the route has more rows than one; else empty. */
    String sent() {
        return path.contains("#") ? path.substring(path.indexOf('#') + 1) : "";
    }

    /** The names of things that belong to somebody. */
    List<String> names() {
        return NAMES.matcher(path)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !OF_NOBODY.contains(name))
                .toList();
    }

    String filled(Map<String, String> names) {
        return NAMES.matcher(path.replaceFirst("#.*", "")).replaceAll(found -> value(found, names));
    }

    private static String value(MatchResult found, Map<String, String> names) {
        var value = names.get(found.group(1));
        if (value == null) {
            throw new IllegalStateException("no object for " + found.group());
        }
        return Matcher.quoteReplacement(value);
    }

    /** As it stands in the file. */
    static String line(String method, String path, Map<Persona, String> cells) {
        return Stream.concat(
                        Stream.of("%-6s".formatted(method), " %-68s".formatted(path)),
                        Stream.of(Persona.values()).map(persona -> " %-28s".formatted(cells.get(persona))))
                .collect(Collectors.joining(","))
                .stripTrailing();
    }
}
