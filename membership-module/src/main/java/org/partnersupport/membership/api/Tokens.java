package org.partnersupport.membership.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Bearer tokens of the REST API: 256 random bits, of which the database keeps only a digest. */
public interface Tokens {
    Issued issueFor(UUID account);

    /** The account a good token stands for, with its roles as they are now; empty for any other text. */
    Optional<Caller> callerOf(String token);

    /** Ends every token of an account, in the current transaction. */
    void endAllOf(UUID account);

    /** @param token shown once, never stored */
    record Issued(String token, Instant expiresAt) {}
}
