package org.partnersupport.support.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants help with. Sizes are in characters (Unicode code units).
 *
 * @param line the contract line that shall pay; null: the usable one that ends first
 * @param language language of the conversation, null: the account's
 * @param contact how to reach the requester, null: by the account's name
 */
public record NewRequest(
        @NotBlank @Size(max = 100) String product,
        @NotBlank @Size(max = 100) String release,
        @Nullable UUID line,
        @NotNull Severity severity,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 20_000) String description,
        @Nullable @Pattern(regexp = "ja|en") String language,
        @Nullable @Size(max = 300) String contact) {}
