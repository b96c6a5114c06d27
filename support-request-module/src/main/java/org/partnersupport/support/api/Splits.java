package org.partnersupport.support.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Refusal;

/**
 * One incident is one indivisible problem (rule RQ-6): where a request turns out to hold another, an engineer proposes to
 * split it off. Only when the requester agrees does the part become a request of its own, with an incident of its own on
 * the plan that pays for the whole; nothing is taken before. To those who do not see the request nothing of this exists:
 * UNKNOWN_REQUEST (rule RQ-7).
 */
public interface Splits {
    /** @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_REQUEST */
    Parts of(Caller caller, String number);

    /**
     * Who would pay if the caller agreed to a part now, and what would be left (rule PL-6). Looking changes nothing. Never
     * asked within a transaction: a refusal, which is an answer here, would undo it.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_REQUEST
     */
    Payer payer(Caller caller, String number);

    /**
     * An engineer announces a part. Nothing is opened and nothing taken.
     *
     * @throws jakarta.validation.ConstraintViolationException for a text that is missing, too long or not storable
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_REQUEST, ROLE_REQUIRED for anybody but an
     *     engineer, ALREADY_CLOSED
     */
    Split propose(Caller caller, String number, NewPart wanted);

    /**
     * The requester agrees: the part is opened as a request with product, release, severity, language, contact, customer and
     * payer of the whole, all or nothing (rule RQ-2). Agreeing again, also at the same moment, gives the same part.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_REQUEST, UNKNOWN_SPLIT, ROLE_REQUIRED for
     *     anybody but the requester, SPLIT_DECIDED when it was declined, ALREADY_CLOSED, and as
     *     {@link SupportRequests#open}, above all NO_USABLE_PLAN with the reasons
     */
    Agreed agree(Caller caller, String number, UUID split);

    /**
     * The requester declines; everything stays as it is. Declining again changes nothing.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_REQUEST, UNKNOWN_SPLIT, ROLE_REQUIRED for
     *     anybody but the requester, SPLIT_DECIDED when it was agreed to
     */
    Split decline(Caller caller, String number, UUID split);

    /** What an engineer proposes; limits as of {@link NewRequest}. */
    record NewPart(
            @NotBlank @Size(max = 200) @Pattern(regexp = Texts.STORABLE) @Pattern(regexp = Texts.VISIBLE)
            String title,

            @NotBlank @Size(max = 20_000) @Pattern(regexp = Texts.STORABLE) @Pattern(regexp = Texts.VISIBLE)
            String description) {}

    enum State {
        PROPOSED,
        AGREED,
        DECLINED
    }

    /**
     * One part that was proposed.
     *
     * @param decidedAt null, as by whom, while it is only proposed
     * @param part number of the request it became; null unless agreed, and for those who do not see that request
     */
    record Split(
            UUID id,
            String title,
            String description,
            Instant proposedAt,
            UUID proposedBy,
            State state,
            @Nullable Instant decidedAt,
            @Nullable UUID decidedBy,
            @Nullable String part) {}

    /** @param first false when it was agreed to before: this is that part again */
    record Agreed(Split split, boolean first) {}

    /**
     * What a request was split into and from.
     *
     * @param origin number of the request it is a part of; null for none, and for those who do not see that request
     * @param splits oldest first
     * @param mayPropose the caller may propose another part now
     * @param mayDecide the caller may agree to what is proposed, or decline it
     */
    record Parts(@Nullable String origin, List<Split> splits, boolean mayPropose, boolean mayDecide) {
        public Parts {
            splits = List.copyOf(splits);
        }
    }

    /**
     * @param plan null when it could not pay now
     * @param objections why not, all the reasons; empty exactly when it could
     */
    record Payer(PlanChoice.@Nullable Usable plan, List<Refusal> objections) {
        public Payer {
            objections = List.copyOf(objections);
        }
    }
}
