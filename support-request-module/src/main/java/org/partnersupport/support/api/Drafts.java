package org.partnersupport.support.api;

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

    /** Keeps what was typed, valid or not; texts longer than the columns are refused by validation. */
    void keep(Caller caller, Draft draft);

    void discard(Caller caller);

    /**
     * @param id new for every new draft: the form token that makes submitting twice open once (rule RQ-4)
     * @param step the wizard's page, 1 to 4
     */
    record Draft(
            UUID id,
            int step,
            @Nullable String product,
            @Nullable String release,
            @Nullable UUID line,
            @Nullable Severity severity,
            @Nullable String title,
            @Nullable String description,
            @Nullable String language,
            @Nullable String contact) {}
}
