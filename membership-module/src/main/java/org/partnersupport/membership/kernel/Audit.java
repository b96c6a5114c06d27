package org.partnersupport.membership.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The append-only record of who did what: security-relevant acts, granted or refused. */
public interface Audit {
    /**
     * Writes one entry in the current transaction.
     *
     * @param actor the account that acted, null when nobody is signed in
     * @param action past tense code, for example {@code CONTRACT_LINKED}
     * @param subject what it was done to, an id or a name; never a secret
     * @param detail short plain text or codes; never a secret, never a person's text
     */
    void record(@Nullable UUID actor, String action, String subject, String detail);
}
