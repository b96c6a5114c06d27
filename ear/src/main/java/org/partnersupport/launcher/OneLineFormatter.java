package org.partnersupport.launcher;

import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;

/**
 * One line for each record, and only the server's own lines of a stack trace below it: whatever a message carries, of a
 * library too, begins no line and moves no cursor. The layout is that of {@link SimpleFormatter}.
 */
public final class OneLineFormatter extends SimpleFormatter {
    private static final Pattern FRAME =
            Pattern.compile("\t+(at |\\.\\.\\. \\d+ more|Suppressed: |\\[CIRCULAR).*|Caused by: .*");

    /** One is made by the server's logging, by its name. */
    public OneLineFormatter() {}

    @Override
    public String format(LogRecord line) {
        var text = super.format(line).stripTrailing();
        var written = new StringBuilder(text.length() + 2);
        for (var part : text.split("\n", -1)) {
            var whole = part.endsWith("\r") ? part.substring(0, part.length() - 1) : part;
            written.append(written.isEmpty() ? "" : FRAME.matcher(whole).matches() ? "\n" : "\\n")
                    .append(escaped(whole));
        }
        return written.append(System.lineSeparator()).toString();
    }

    private static String escaped(String text) {
        if (text.chars().noneMatch(OneLineFormatter::hidden)) {
            return text;
        }
        var escaped = new StringBuilder();
        text.chars().forEach(each -> {
            if (hidden(each)) {
                escaped.append(String.format("\\u%04x", each));
            } else {
                escaped.append((char) each);
            }
        });
        return escaped.toString();
    }

    /** Tabs stay: frames begin with one. */
    private static boolean hidden(int each) {
        return switch (Character.getType(each)) {
            case Character.CONTROL -> each != '\t';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
