package org.partnersupport.web.security;

import java.util.Optional;
import org.partnersupport.membership.api.Tokens.Bearer;

/** Access tokens that are not ours: signed by somebody whom the settings trust. */
public interface AccessTokens {
    /** True when the text may be one; it then is none of ours. */
    boolean mayBe(String token);

    /** Whom a good one stands for, with the roles as they are now, and what it may be used for; empty for any other text. */
    Optional<Bearer> bearerOf(String token);
}
