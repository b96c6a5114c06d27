package org.partnersupport.membership.account;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

/** Writes down that a token is used: at most once a minute, so that reading by the API stays reading. */
@UseCase
class PersonalTokenUse {
    static final Duration ONCE_WITHIN = Duration.ofMinutes(1);

    private static final String NOTE = """
            UPDATE membership.personal_token SET last_used_at = ?
            WHERE id = ? AND (last_used_at IS NULL OR last_used_at < ?)""";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    public void note(UUID token) {
        var now = clock.instant();
        sql.update(NOTE, now, token, now.minus(ONCE_WITHIN));
    }
}
