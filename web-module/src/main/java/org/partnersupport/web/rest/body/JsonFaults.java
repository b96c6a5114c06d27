package org.partnersupport.web.rest.body;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.web.rest.problem.Fault;
import org.partnersupport.web.rest.problem.InvalidInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in the API's own words what was wrong with a body; the parser's words stay inside. */
final class JsonFaults {
    private JsonFaults() {}

    static InvalidInputException of(JacksonException refused) {
        if (refused instanceof UnrecognizedPropertyException) {
            var fault = Fault.of(field(refused), "UNKNOWN_FIELD", Map.of("field", field(refused)));
            return new InvalidInputException(fault.refusal(), List.of(fault));
        }
        if (refused instanceof InvalidFormatException wrong
                && wrong.getTargetType().isEnum()) {
            var allowed = Arrays.stream(wrong.getTargetType().getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            return invalid(refused, "UNKNOWN_VALUE", Map.of("allowed", allowed));
        }
        if (refused instanceof InvalidFormatException) {
            return invalid(refused, "INVALID_VALUE", Map.of());
        }
        if (refused instanceof MismatchedInputException && !refused.getPath().isEmpty()) {
            return invalid(refused, "WRONG_TYPE", Map.of());
        }
        return malformed(refused);
    }

    private static InvalidInputException invalid(JacksonException refused, String code, Map<String, String> facts) {
        return new InvalidInputException(Fault.of(field(refused), code, facts));
    }

    private static InvalidInputException malformed(JacksonException refused) {
        var at = refused.getLocation();
        var known = at != null && at.getLineNr() > 0 && !(refused instanceof DatabindException);
        var facts = known
                ? Map.of("line", Integer.toString(at.getLineNr()), "column", Integer.toString(at.getColumnNr()))
                : Map.<String, String>of();
        return new InvalidInputException(new Refusal("MALFORMED", facts), List.of());
    }

    /** {@code items[2].name}: how people write a place in a document. */
    private static String field(JacksonException refused) {
        var field = new StringBuilder();
        for (var step : refused.getPath()) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.toString();
    }
}
