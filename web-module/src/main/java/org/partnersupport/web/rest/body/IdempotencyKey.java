package org.partnersupport.web.rest.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.web.rest.problem.Fault;
import org.partnersupport.web.rest.problem.InvalidInputException;

/** The header that makes a repeated call do its work once (rule RQ-4). */
public final class IdempotencyKey {
    public static final String NAME = "Idempotency-Key";

    private IdempotencyKey() {}

    /** @throws InvalidInputException IDEMPOTENCY_KEY_REQUIRED, or what is wrong with it */
    public static String checked(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new InvalidInputException(
                    Refusal.of("IDEMPOTENCY_KEY_REQUIRED"), List.of(Fault.of(NAME, "REQUIRED")));
        }
        if (!key.matches("[\\x20-\\x7e]{1,200}")) {
            throw new InvalidInputException(Fault.of(NAME, "UNPRINTABLE_KEY"));
        }
        return key;
    }
}
