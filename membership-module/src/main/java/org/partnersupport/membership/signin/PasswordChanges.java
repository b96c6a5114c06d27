package org.partnersupport.membership.signin;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.SecondStep;
import org.partnersupport.membership.api.Sessions;
import org.partnersupport.membership.api.Tokens;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.UseCase;

/** Writes a new hash with all that follows from it, in one transaction; it is made before that begins. */
@UseCase
class PasswordChanges {
    @Inject
    Credentials credentials;

    @Inject
    PasswordLinks links;

    @Inject
    SecondStep steps;

    @Inject
    Sessions sessions;

    @Inject
    Tokens tokens;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** By the owner, who knew the present one. */
    public void change(UUID account, String hash, @Nullable UUID keep, String address) {
        credentials.set(account, hash);
        links.voidThatOf(account);
        steps.endAllOf(account);
        sessions.endAllOf(account, keep);
        tokens.endSignedIn(account);
        audit.record(account, "PASSWORD_CHANGED", account.toString(), "address " + address);
    }

    /** By a link. */
    public void setByLink(String token, String hash, String address) {
        var account =
                links.use(token, clock.instant()).orElseThrow(() -> new RefusedException(Refusal.of("LINK_NOT_GOOD")));
        credentials.set(account, hash);
        steps.endAllOf(account);
        sessions.endAllOf(account, null);
        tokens.endAllOf(account);
        audit.record(account, "PASSWORD_SET", account.toString(), "by link, address " + address);
    }

    /** The same password hashed with the effort of today; nothing happens if another was set meanwhile. */
    public void rehash(UUID account, String before, String hash) {
        credentials.replace(account, before, hash);
    }

    /** @param purpose for the audit */
    public void link(UUID by, UUID account, String token, Instant end, String purpose) {
        links.make(account, token, by, clock.instant(), end);
        audit.record(by, "PASSWORD_LINK_MADE", account.toString(), purpose);
    }
}
