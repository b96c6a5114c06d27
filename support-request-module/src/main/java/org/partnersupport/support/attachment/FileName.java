package org.partnersupport.support.attachment;

import java.util.regex.Pattern;

/** The name a file is kept under: the last part of what it was called, without what could mislead a reader or a program. */
final class FileName {
    private static final int LONGEST = 200;
    private static final String NAMELESS = "file";
    private static final String REDACTED = "-redacted";

    /** Control characters, halves of surrogate pairs, and marks that turn the direction of what follows. */
    private static final Pattern MISLEADING =
            Pattern.compile("[\\p{Cntrl}\\p{Cs}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private FileName() {}

    /** One to 200 characters; what is too long loses its middle, not its ending. */
    static String of(String called) {
        var name = MISLEADING
                .matcher(called.substring(Math.max(called.lastIndexOf('/'), called.lastIndexOf('\\')) + 1))
                .replaceAll("")
                .strip();
        return name.isEmpty() || name.chars().allMatch(letter -> letter == '.') ? NAMELESS : shortened(name);
    }

    /** The name of a copy without what its sender does not want to give away. */
    static String redacted(String called) {
        var name = of(called);
        var dot = name.lastIndexOf('.');
        return dot > 0 ? of(name.substring(0, dot) + REDACTED + name.substring(dot)) : of(name + REDACTED);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 20 ? name.substring(dot) : "";
        var end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}
