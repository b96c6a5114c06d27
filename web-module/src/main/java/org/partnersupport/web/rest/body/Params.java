package org.partnersupport.web.rest.body;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
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
    private static final int FARTHEST_PAGE = 1_000_000;

    private Params() {}

    /** @throws InvalidInputException when there is no body at all */
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw new InvalidInputException(Refusal.of("MALFORMED"), List.of());
        }
        return body;
    }

    /** @throws InvalidInputException when it is missing, blank, too long or not storable */
    public static String required(String name, @Nullable String value) {
        return required(name, value, LONGEST);
    }

    public static String required(String name, @Nullable String value, int most) {
        var text = text(name, value, most);
        if (text == null) {
            throw new InvalidInputException(Fault.of(name, "REQUIRED"));
        }
        return text;
    }

    /** @return the text, null when it is missing or blank */
    public static @Nullable String text(String name, @Nullable String value) {
        return text(name, value, LONGEST);
    }

    private static @Nullable String text(String name, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > most) {
            throw new InvalidInputException(Fault.of(name, "TOO_LONG", Map.of("most", Integer.toString(most))));
        }
        if (value.indexOf('\0') >= 0) {
            throw new InvalidInputException(Fault.of(name, "INVALID_VALUE"));
        }
        return value;
    }

    public static Optional<LocalDate> day(String name, @Nullable String value) {
        try {
            return Optional.ofNullable(text(name, value))
                    .map(Params::fourDigitYear)
                    .map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            throw new InvalidInputException(Fault.of(name, "NOT_A_DAY"));
        }
    }

    /** The library also takes signed years of up to nine digits. */
    private static String fourDigitYear(String text) {
        if (text.length() > "2026-11-22".length()) {
            throw new DateTimeParseException("not a day of this era", text, 0);
        }
        return text;
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

    /** Pages count from 0. */
    public static int page(@Nullable String value) {
        return number("page", value, 0, FARTHEST_PAGE, 0);
    }

    /** Items of a page: 1 to 100, 20 unless told. */
    public static int size(@Nullable String value) {
        return number("size", value, 1, 100, 20);
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
