package org.partnersupport.web.identity;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a provider has signed about somebody, verified.
 *
 * @param claims of the ID token
 * @param token the ID token itself, for the provider alone when its session ends
 */
record Proven(Map<String, Object> claims, String token) {
    /** The provider's session, where it tells: it may end it by that name. */
    @Nullable
    String session() {
        return claims.get("sid") instanceof String sid ? sid : null;
    }

    /** When the person showed the provider who it is, where it tells. */
    @Nullable
    Instant at() {
        return claims.get("auth_time") instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue()) : null;
    }

    @Override
    public String toString() {
        return "proven " + claims.get("iss") + " " + claims.get("sub");
    }
}
