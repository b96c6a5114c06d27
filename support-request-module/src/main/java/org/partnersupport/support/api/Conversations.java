package org.partnersupport.support.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.partnersupport.membership.api.Caller;

/** The conversation of a request between the requester's side and the vendor's engineers (rule RQ-6). */
public interface Conversations {
    /**
     * Oldest first; internal notes to engineers only.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_REQUEST to those who do not see it (rule RQ-7)
     */
    List<Message> of(Caller caller, String number);

    /**
     * Whoever sees a request may write in it while it is open; engineers may add internal notes to a closed one, too.
     *
     * @throws jakarta.validation.ConstraintViolationException for a text that is missing, too long or not storable
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_REQUEST, ALREADY_CLOSED, ROLE_REQUIRED for an
     *     internal note of anybody but an engineer
     */
    Message write(Caller caller, String number, NewMessage wanted);

    /** @param text as typed: plain text, of which nothing is ever taken for markup */
    record NewMessage(
            @NotBlank @Size(max = 20_000) @Pattern(regexp = Texts.STORABLE) @Pattern(regexp = Texts.VISIBLE)
            String text,

            boolean internal) {}

    /** @param internal true for a note that engineers wrote to themselves */
    record Message(UUID id, Instant at, UUID by, boolean internal, String text) {}
}
