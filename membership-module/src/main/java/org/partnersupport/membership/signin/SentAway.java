package org.partnersupport.membership.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.partnersupport.membership.api.ProviderSignIn.Sent;
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
        sql.update(REMEMBER, digest(state), digest(browser), sent.provider(), sent.next(), now.plus(LONGEST));
        sql.update(FORGET, now);
    }

    Optional<Sent> take(String state, String browser) {
        return sql.first(
                TAKE,
                row -> new Sent(row.text("provider"), row.text("next")),
                digest(state),
                digest(browser),
                clock.instant());
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
