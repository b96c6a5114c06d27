package org.partnersupport.entitlement.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;

/**
 * Rule LK-7: a link that shares a contract with one account, without showing the pair. Managing them throws the
 * {@link org.partnersupport.membership.kernel.RefusedException}s of {@link Sharing}. Everything is audited.
 */
public interface Invitations {
    /** A new one, good for the configured number of days. */
    Issued create(Caller caller, UUID contract);

    /** All there ever were, the newest first. */
    List<Invitation> of(Caller caller, UUID contract);

    /**
     * Makes it useless; one that is revoked or expired stays as it is.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException also UNKNOWN_INVITATION, and INVITATION_USED: then
     *     the link is what can be revoked
     */
    Invitation revoke(Caller caller, UUID contract, UUID invitation);

    /**
     * Links the contract to the caller's account and uses the invitation up. Who is linked already is told so, and the
     * invitation stays as it is. Attempts are limited per account and per address, as for pairs (rule LK-4).
     *
     * @param token as it came with the link
     * @param address the network address the attempt comes from
     * @return Linked, AlreadyLinked, TooManyAttempts, or Refused: UNKNOWN_INVITATION, INVITATION_USED, INVITATION_EXPIRED,
     *     INVITATION_REVOKED, INVITATION_LAPSED when who sent it may not invite any more, LINK_REVOKED
     */
    Links.Outcome accept(Caller caller, String token, String address);

    /** @param token shown once, kept nowhere */
    record Issued(Invitation invitation, String token) {}

    /**
     * @param usedBy the account that was linked by it, null while nobody was
     */
    record Invitation(
            UUID id,
            State state,
            Instant createdAt,
            UUID createdBy,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable UUID usedBy) {}

    /** What it is good for now. */
    enum State {
        PENDING,
        USED,
        REVOKED,
        EXPIRED
    }
}
