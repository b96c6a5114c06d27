package org.partnersupport.bom;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** @param group empty where nothing says it */
record Coordinates(String group, String name, String version) {
    private static final Pattern LINE =
            Pattern.compile("^\\s+([^:\\s]+):([^:]+):jar:(?:[^:]+:)?([^:]+):(?:compile|runtime)", Pattern.MULTILINE);

    /** By name: what Maven's list of dependencies tells. */
    static Map<String, Coordinates> listed(String dependencies) {
        return LINE.matcher(dependencies)
                .results()
                .map(line -> new Coordinates(line.group(1), line.group(2), line.group(3)))
                .collect(Collectors.toMap(Coordinates::name, Function.identity(), (one, same) -> one));
    }

    /** What says no version of its own is a part of what it lies in. */
    Coordinates or(String versionOfTheWhole) {
        return version.isEmpty() ? new Coordinates(group, name, versionOfTheWhole) : this;
    }
}
