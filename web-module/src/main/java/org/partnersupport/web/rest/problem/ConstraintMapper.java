package org.partnersupport.web.rest.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.Map;
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
                .sorted(Comparator.comparing(Fault::field))
                .toList();
        var language = Problems.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Problems.response(Problems.of(Refusal.of("INVALID_INPUT"), faults, language));
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
