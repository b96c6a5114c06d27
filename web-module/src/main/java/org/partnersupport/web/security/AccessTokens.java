package org.partnersupport.web.security;

import java.util.Optional;
import org.partnersupport.membership.api.Caller;

/** Access tokens that are not ours: signed by somebody whom the settings trust. */
public interface AccessTokens {
    /** True when the text may be one; it then is none of ours. */
    boolean mayBe(String token);

    /** The account a good one stands for, with its roles as they are now; empty for any other text. */
    Optional<Caller> callerOf(String token);
}
