package org.partnersupport.membership.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Accounts with a password of ours. A password is set by its owner alone: with the present one, or by a link that is good once and
 * that somebody who administers the account hands over. What is set is judged by rule (ASVS 5, V6.2), written to the audit, and
 * ends what was signed in before.
 */
public interface LocalAccounts {
    /** False: nobody signs in with a password of ours, and none is set. */
    boolean on();

    /** True when the account has a password of ours and may use it. */
    boolean hasPassword(Caller caller);

    /**
     * Changes the own password. All other sessions and all tokens that were got by signing in end; personal tokens stay.
     *
     * @param session the one that goes on; null for none
     * @param address the network address the attempt comes from
     * @throws org.partnersupport.membership.kernel.RefusedException LOCAL_ACCOUNTS_OFF, NO_PASSWORD, TOO_MANY_ATTEMPTS,
     *     WRONG_PASSWORD; PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_COMMON, PASSWORD_FORESEEABLE
     */
    void change(Caller caller, @Nullable UUID session, String present, String fresh, String address);

    /**
     * Makes a link that sets the password of an account the caller administers. It voids the one before.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException LOCAL_ACCOUNTS_OFF, ROLE_REQUIRED, UNKNOWN_PERSON, OWN_PASSWORD
     *     for the caller, PERSON_DISABLED, SIGNS_IN_ELSEWHERE for one whom an identity provider vouches for
     */
    Link linkFor(Caller caller, UUID account);

    /** Whose link it is; empty for one that was used, voided, has expired or never was. */
    Optional<Holder> holderOf(String token);

    /**
     * Sets a password by a link, which is used up by it. All sessions and all tokens of the account end, personal ones too.
     *
     * @param address the network address the attempt comes from
     * @throws org.partnersupport.membership.kernel.RefusedException LINK_NOT_GOOD, TOO_MANY_ATTEMPTS, and those for a password as
     *     at {@link #change}
     */
    void setByLink(String token, String password, String address);

    /** @param token shown once, never stored */
    record Link(String token, Instant expiresAt) {}

    record Holder(UUID account, String username, String displayName) {}
}
