package org.partnersupport.support.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;

/**
 * What an account has typed of its next request, kept between pages, languages, sessions and servers until the request is
 * opened or the draft is thrown away. One draft per account.
 */
public interface Drafts {
    /** The account's draft; a new empty one when there is none. */
    Draft of(Caller caller);

    /**
     * Keeps what was typed, complete or not, instead of what was kept before; nothing is cut.
     *
     * @throws jakarta.validation.ConstraintViolationException for a text longer than a request's may be, or one that
     *     cannot be kept exactly
     */
    void keep(Caller caller, Draft draft);

    void discard(Caller caller);

    /**
     * @param id new for every new draft: the form token that makes submitting twice open once (rule RQ-4)
     * @param step the wizard's page, 1 to 4
     */
    record Draft(
            UUID id,
            @Min(1) @Max(4) int step,

            @Nullable @Size(max = 100) @Pattern(regexp = Texts.STORABLE)
            String product,

            @Nullable @Size(max = 100) @Pattern(regexp = Texts.STORABLE)
            String release,

            @Nullable UUID line,
            @Nullable Severity severity,

            @Nullable @Size(max = 200) @Pattern(regexp = Texts.STORABLE)
            String title,

            @Nullable @Size(max = 20_000) @Pattern(regexp = Texts.STORABLE)
            String description,

            @Nullable @Pattern(regexp = "ja|en") String language,

            @Nullable @Size(max = 300) @Pattern(regexp = Texts.STORABLE)
            String contact,

            @Nullable @Size(max = 100) @Pattern(regexp = Texts.STORABLE)
            String customer) {}
}
