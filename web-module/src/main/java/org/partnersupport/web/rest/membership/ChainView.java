package org.partnersupport.web.rest.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AuditTrail.Check;

/**
 * What a check of the chain found.
 *
 * @param upTo the last entry up to which nothing was changed; 0 when there is none
 * @param broken the first entry that is not as it was sealed, is missing or came later; null for none
 */
public record ChainView(
        Instant at, boolean unbroken, long upTo, @Nullable Long broken) {
    static ChainView of(Check check) {
        return new ChainView(check.at(), check.unbroken(), check.upTo(), check.broken());
    }
}
