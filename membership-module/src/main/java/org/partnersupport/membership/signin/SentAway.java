package org.partnersupport.membership.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.partnersupport.membership.api.ProviderSignIn.Sent;
import org.partnersupport.membership.api.RandomKey;
import org.partnersupport.membership.kernel.Sql;

/** Who was sent to an identity provider and has not come back; in the caller's transaction. */
@ApplicationScoped
class SentAway {
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final String REMEMBER = """
            INSERT INTO membership.sign_in_attempt (state, browser, provider, next, ends_at) VALUES (?, ?, ?, ?, ?)""";
    private static final String TAKE = """
            DELETE FROM membership.sign_in_attempt WHERE state = ? AND browser = ? AND ends_at > ?
            RETURNING provider, next""";
    private static final String FORGET = """
            DELETE FROM membership.sign_in_attempt WHERE state IN (
                SELECT state FROM membership.sign_in_attempt WHERE ends_at <= ?
                ORDER BY ends_at LIMIT 100 FOR UPDATE SKIP LOCKED)""";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    void remember(String state, String browser, Sent sent) {
        var now = clock.instant();
        sql.update(
                REMEMBER,
                RandomKey.digest(state),
                RandomKey.digest(browser),
                sent.provider(),
                sent.next(),
                now.plus(LONGEST));
        sql.update(FORGET, now);
    }

    Optional<Sent> take(String state, String browser) {
        return sql.first(
                TAKE,
                row -> new Sent(row.text("provider"), row.text("next")),
                RandomKey.digest(state),
                RandomKey.digest(browser),
                clock.instant());
    }
}
