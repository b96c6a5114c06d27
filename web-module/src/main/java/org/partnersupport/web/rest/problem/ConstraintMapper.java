package org.partnersupport.web.rest.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnersupport.membership.kernel.Refusal;

/** Fields that break a constraint of Jakarta Validation: its messages stay inside, ours are made from the constraint. */
@Provider
public class ConstraintMapper implements ExceptionMapper<ConstraintViolationException> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        var faults = invalid.getConstraintViolations().stream()
                .map(violation -> new Fault(field(violation), refusal(violation)))
                .collect(Collectors.toMap(Fault::field, Function.identity(), ConstraintMapper::worse, TreeMap::new));
        var language = Problems.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Problems.response(Problems.of(Refusal.of("INVALID_INPUT"), List.copyOf(faults.values()), language));
    }

    /** One message a field: that it is missing says more than that it has the wrong form. */
    private static Fault worse(Fault one, Fault other) {
        return "REQUIRED".equals(other.refusal().code()) ? other : one;
    }

    private static String field(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static Refusal refusal(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        var attributes = constraint.getAttributes();
        return switch (constraint.getAnnotation().annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> Refusal.of("REQUIRED");
            case "Size" -> new Refusal("TOO_LONG", Map.of("most", String.valueOf(attributes.get("max"))));
            default -> Refusal.of("INVALID_VALUE");
        };
    }
}
