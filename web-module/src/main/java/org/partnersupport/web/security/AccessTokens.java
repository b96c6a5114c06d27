package org.partnersupport.web.security;

import java.util.Optional;
import org.partnersupport.membership.api.Tokens.Bearer;

/** Access tokens that are not ours: signed by somebody whom the settings trust. */
public interface AccessTokens {
    /** True when the text may be one; it then is none of ours. */
    boolean mayBe(String token);

    /**
     * Whom a good one stands for, with the roles as they are now, and what it may be used for; empty for any other text.
     *
     * @throws Unverifiable when who would have signed it cannot be asked at the moment
     */
    Optional<Bearer> bearerOf(String token);

    /** It may be good: trying again in a moment tells. */
    final class Unverifiable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unverifiable(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
