package org.partnersupport.membership.api;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Bearer tokens of the REST API: 256 random bits, of which the database keeps only a digest. */
public interface Tokens {
    /** A token for somebody who just signed in, with all scopes. */
    Issued issueFor(UUID account);

    /**
     * Whom a good token stands for, with the roles as they are now, and what it may be used for; empty for any other
     * text. When a personal token was last used is written down to the minute.
     */
    Optional<Bearer> bearerOf(String token);

    /** The account alone, as {@link #bearerOf}. */
    default Optional<Caller> callerOf(String token) {
        return bearerOf(token).map(Bearer::caller);
    }

    /** Ends those tokens of an account that were got by signing in, in the current transaction. */
    void endSignedIn(UUID account);

    /** Ends every token of an account that was made before that moment, personal ones too, in the current transaction. */
    void endOlder(UUID account, Instant moment);

    /** Ends every token of an account, personal ones too, in the current transaction. */
    void endAllOf(UUID account);

    /** @param token shown once, never stored */
    record Issued(String token, Instant expiresAt) {}

    record Bearer(Caller caller, Set<Scope> scopes) {
        public Bearer {
            scopes = Set.copyOf(scopes);
        }
    }
}
