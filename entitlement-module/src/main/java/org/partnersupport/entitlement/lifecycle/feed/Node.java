package org.partnersupport.entitlement.lifecycle.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.RefusedException;

/**
 * A JSON value that knows where it stood, so that whoever wants something else of it can say where it is wrong.
 *
 * @param value a {@code Map<String, Node>}, {@code List<Node>}, String, Boolean, Number, or null
 */
record Node(String pointer, int line, int column, @Nullable Object value) {
    private static final Pattern DATE = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

    boolean isNull() {
        return value == null;
    }

    boolean has(String name) {
        return members().containsKey(name);
    }

    Node get(String name) {
        var member = members().get(name);
        if (member == null) {
            throw Defect.MISSING_FIELD.at(line, column, pointer + "/" + name);
        }
        return member;
    }

    List<Node> items() {
        if (value instanceof List<?> items) {
            return items.stream().map(Node.class::cast).toList();
        }
        throw wrong(Defect.WRONG_TYPE);
    }

    /** One line of text that can be shown and stored. */
    String text(int most) {
        if (!(value instanceof String text)) {
            throw wrong(Defect.WRONG_TYPE);
        }
        if (text.isBlank() || text.length() > most || UNWRITABLE.matcher(text).find()) {
            throw wrong(Defect.INVALID_TEXT);
        }
        return text;
    }

    boolean flag() {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(Defect.WRONG_TYPE);
    }

    LocalDate date() {
        if (!(value instanceof String text)) {
            throw wrong(Defect.WRONG_TYPE);
        }
        if (!DATE.matcher(text).matches()) {
            throw wrong(Defect.NOT_A_DATE);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            throw wrong(Defect.NOT_A_DATE);
        }
    }

    @Nullable
    LocalDate dateOrNull() {
        return isNull() ? null : date();
    }

    RefusedException wrong(Defect defect) {
        return defect.at(line, column, pointer);
    }

    @SuppressWarnings("unchecked")
    Map<String, Node> members() {
        if (value instanceof Map<?, ?> members) {
            return (Map<String, Node>) members;
        }
        throw wrong(Defect.WRONG_TYPE);
    }
}
