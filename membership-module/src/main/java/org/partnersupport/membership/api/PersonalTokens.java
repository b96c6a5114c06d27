package org.partnersupport.membership.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that an account makes for its programs: with a name, the scopes the program needs, and an end. Making and revoking
 * is written to the audit.
 */
public interface PersonalTokens {
    /** How many good ones an account can have. */
    int MOST = 50;

    /** Longest name. */
    int LONGEST_NAME = 100;

    /** All the account ever made, the newest first. */
    List<PersonalToken> of(Caller caller);

    /**
     * @throws org.partnersupport.membership.kernel.RefusedException TOKEN_LASTS_TOO_LONG, TOO_MANY_TOKENS
     */
    Made make(Caller caller, Wanted wanted);

    /**
     * Ends a token at once; nothing happens to one that ended.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_TOKEN for any but an own one
     */
    PersonalToken revoke(Caller caller, UUID token);

    /** The most days a token can be good for. */
    int mostDays();

    /**
     * A token to be made: never one without a name of at most {@link #LONGEST_NAME} characters, a scope that personal tokens
     * can have, and a day.
     *
     * @param days how long it is good, counted from now
     */
    record Wanted(String name, Set<Scope> scopes, int days) {
        public Wanted {
            name = name.strip();
            scopes = Set.copyOf(scopes);
            if (name.isEmpty() || name.codePoints().count() > LONGEST_NAME) {
                throw new IllegalArgumentException("name of a token");
            }
            if (scopes.isEmpty() || !Scope.forPersonalTokens().containsAll(scopes)) {
                throw new IllegalArgumentException("scopes of a token: " + scopes);
            }
            if (days < 1) {
                throw new IllegalArgumentException("days of a token: " + days);
            }
        }
    }

    /** @param secret shown once, never stored */
    record Made(PersonalToken token, String secret) {}

    /**
     * @param lastUsedAt to the minute; null: never
     * @param revokedAt null while it was not revoked
     */
    record PersonalToken(
            UUID id,
            String name,
            Set<Scope> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,
            State state) {
        public PersonalToken {
            scopes = Set.copyOf(scopes);
        }
    }

    enum State {
        GOOD,
        EXPIRED,
        REVOKED
    }
}
