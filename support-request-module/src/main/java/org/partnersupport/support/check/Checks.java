package org.partnersupport.support.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/** Holds what came in against its declared constraints, whichever way it came in. */
@ApplicationScoped
public class Checks {
    @Inject
    Validator validator;

    /** The same without a container. */
    public static Checks by(Validator validator) {
        var checks = new Checks();
        checks.validator = validator;
        return checks;
    }

    /** @throws ConstraintViolationException with all the violations there are */
    public void pass(Object input) {
        var violations = validator.validate(input);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }
}
