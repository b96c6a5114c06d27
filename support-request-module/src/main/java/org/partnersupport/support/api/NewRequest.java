package org.partnersupport.support.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants help with. Sizes are in characters (Unicode code units). Texts are kept exactly as typed; one the
 * database cannot keep exactly (with a NUL character or half a surrogate pair) is refused by validation.
 *
 * @param line the contract line that shall pay; null: the usable one that ends first
 * @param language language of the conversation, null: the account's
 * @param contact how to reach the requester, null: by the account's name
 * @param customer code of the customer of a cloud solution provider on whose behalf it is (rule CL-3); null: the own need
 */
public record NewRequest(
        @NotBlank @Size(max = 100) @Pattern(regexp = Texts.STORABLE)
        String product,

        @NotBlank @Size(max = 100) @Pattern(regexp = Texts.STORABLE)
        String release,

        @Nullable UUID line,
        @NotNull Severity severity,

        @NotBlank @Size(max = 200) @Pattern(regexp = Texts.STORABLE) @Pattern(regexp = Texts.VISIBLE)
        String title,

        @NotBlank @Size(max = 20_000) @Pattern(regexp = Texts.STORABLE) @Pattern(regexp = Texts.VISIBLE)
        String description,

        @Nullable @Pattern(regexp = "ja|en") String language,

        @Nullable @Size(max = 300) @Pattern(regexp = Texts.STORABLE)
        String contact,

        @Nullable @Size(max = 100) @Pattern(regexp = Texts.STORABLE)
        String customer) {
    /** For the own need. */
    public NewRequest(
            String product,
            String release,
            @Nullable UUID line,
            Severity severity,
            String title,
            String description,
            @Nullable String language,
            @Nullable String contact) {
        this(product, release, line, severity, title, description, language, contact, null);
    }
}
