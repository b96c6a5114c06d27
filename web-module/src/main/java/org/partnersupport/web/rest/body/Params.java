package org.partnersupport.web.rest.body;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.web.rest.problem.Fault;
import org.partnersupport.web.rest.problem.InvalidInputException;

/** Parameters of path, query and header, which arrive as text. */
public final class Params {
    private static final int LONGEST = 200;

    private Params() {}

    /** @throws InvalidInputException when it is missing, blank, too long or not storable */
    public static String required(String name, @Nullable String value) {
        var text = text(name, value);
        if (text == null) {
            throw new InvalidInputException(Fault.of(name, "REQUIRED"));
        }
        return text;
    }

    /** @return the text, null when it is missing or blank */
    public static @Nullable String text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST) {
            throw new InvalidInputException(Fault.of(name, "TOO_LONG", Map.of("most", Integer.toString(LONGEST))));
        }
        if (value.indexOf('\0') >= 0) {
            throw new InvalidInputException(Fault.of(name, "INVALID_VALUE"));
        }
        return value;
    }

    public static Optional<LocalDate> day(String name, @Nullable String value) {
        try {
            return Optional.ofNullable(text(name, value)).map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            throw new InvalidInputException(Fault.of(name, "NOT_A_DAY"));
        }
    }

    public static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String name, @Nullable String value) {
        var text = text(name, value);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInputException(Fault.of(name, "UNKNOWN_VALUE", Map.of("allowed", names(type)))));
    }

    /** @param standard what it is when it is missing */
    public static int number(String name, @Nullable String value, int least, int most, int standard) {
        var text = text(name, value);
        if (text == null) {
            return standard;
        }
        if (text.matches("[0-9]{1,9}")) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new InvalidInputException(Fault.of(
                name, "OUT_OF_RANGE", Map.of("least", Integer.toString(least), "most", Integer.toString(most))));
    }

    /**
     * An id of a path. What is no id names nothing that exists.
     *
     * @throws RefusedException with the given code
     */
    public static UUID id(String value, String unknown) {
        try {
            var id = UUID.fromString(value);
            if (id.toString().equalsIgnoreCase(value)) {
                return id;
            }
        } catch (IllegalArgumentException notAnId) {
            throw new RefusedException(Refusal.of(unknown));
        }
        throw new RefusedException(Refusal.of(unknown));
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
