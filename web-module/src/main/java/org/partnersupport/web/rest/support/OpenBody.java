package org.partnersupport.web.rest.support;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.support.api.NewRequest;
import org.partnersupport.support.api.Severity;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.problem.Fault;
import org.partnersupport.web.rest.problem.InvalidInputException;

/**
 * What somebody wants help with. What is missing or too long is said by the use case, for pages and programs alike.
 *
 * @param line the contract line that shall pay; missing: the usable one that ends first
 * @param language of the conversation, {@code ja} or {@code en}; missing: the account's
 * @param customer code of the customer of a cloud solution provider on whose behalf it is (rule CL-3)
 */
public record OpenBody(
        @Nullable String product,
        @Nullable String release,
        @Nullable UUID line,
        @Nullable Severity severity,
        @Nullable String title,
        @Nullable String description,
        @Nullable String language,
        @Nullable String contact,
        @Nullable String customer) {
    NewRequest wanted() {
        if (severity == null) {
            throw new InvalidInputException(Fault.of("severity", "REQUIRED"));
        }
        return new NewRequest(
                Params.required("product", product),
                Params.required("release", release),
                line,
                severity,
                title == null ? "" : title,
                description == null ? "" : description,
                language,
                contact,
                customer == null || customer.isBlank() ? null : customer);
    }
}
