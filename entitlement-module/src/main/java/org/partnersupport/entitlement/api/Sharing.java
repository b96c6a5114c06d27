package org.partnersupport.entitlement.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;

/**
 * Rule LK-7: who uses a contract, and what its organisation's admins can do about it. Everything is audited. Every call
 * throws a {@link org.partnersupport.membership.kernel.RefusedException}: UNKNOWN_CONTRACT when the contract does not
 * belong to the caller's organisation (also to who linked it), ROLE_REQUIRED when it does and the caller is no admin.
 */
public interface Sharing {
    /** The most that can be allowed to one account. */
    int HIGHEST_CAP = 100_000;

    /** Everyone who is linked, or was until an admin revoked it; the latest link last. */
    List<LinkedAccount> linkedTo(Caller caller, UUID contract);

    /**
     * Takes the link away: the account's open requests keep their incidents, and it can neither open more nor link itself
     * again. Revoking again changes nothing.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException also UNKNOWN_LINK
     */
    LinkedAccount revoke(Caller caller, UUID contract, UUID account);

    /**
     * Gives a revoked link back, with the cap it had; one that holds stays as it is.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException also UNKNOWN_LINK
     */
    LinkedAccount allowAgain(Caller caller, UUID contract, UUID account);

    /**
     * @param most incidents the account may spend on the contract, all its plans together, from 0 to {@link #HIGHEST_CAP};
     *     null: as many as there are. Less than it has spent takes nothing back.
     * @throws org.partnersupport.membership.kernel.RefusedException also UNKNOWN_LINK
     */
    LinkedAccount cap(Caller caller, UUID contract, UUID account, @Nullable Integer most);

    /** Gives the contract a new Contract ID: from now on the old pair is unknown. Links stay. */
    Contract rotate(Caller caller, UUID contract);

    /**
     * @param since when it was linked
     * @param spent incidents of the contract that are held by its open requests or charged to it
     * @param cap the most it may spend, null when there is none
     * @param revokedAt when an admin took the link away, null while it holds
     */
    record LinkedAccount(
            UUID account,
            Instant since,
            int spent,
            @Nullable Integer cap,
            @Nullable Instant revokedAt,
            @Nullable UUID revokedBy) {
        public boolean revoked() {
            return revokedAt != null;
        }
    }
}
