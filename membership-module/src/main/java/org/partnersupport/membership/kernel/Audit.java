package org.partnersupport.membership.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The append-only record of who did what: security-relevant acts, granted or refused. When it was and from where is known
 * by itself.
 */
public interface Audit {
    /**
     * Writes one entry in the current transaction.
     *
     * @param actor the account that acted, null when nobody is signed in
     * @param organisation whose entry it is, because it is affected: its admins see it; null when it is that of the actor,
     *     and nobody's but the vendor's when he has none
     * @param action past tense code, for example {@code CONTRACT_LINKED}; its sentence is the text {@code audit.<CODE>}
     * @param subject what it was done to, an id or a name; never a secret
     * @param detail short plain text or codes; never a secret, never a person's text
     */
    void record(@Nullable UUID actor, @Nullable UUID organisation, String action, String subject, String detail);

    /** The same for what affects nobody but the actor's own organisation. */
    default void record(@Nullable UUID actor, String action, String subject, String detail) {
        record(actor, null, action, subject, detail);
    }
}
