package org.partnersupport.membership.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Tokens;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class ApiTokens implements Tokens {
    private static final int BYTES = 32;
    private static final int LENGTH = 43;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CALLER = CallerRows.SELECT + """
            JOIN membership.api_token t ON t.account_id = a.id
            WHERE t.digest = ? AND t.expires_at > ? AND NOT a.disabled""";
    private static final String ISSUE =
            "INSERT INTO membership.api_token (digest, account_id, issued_at, expires_at) VALUES (?, ?, ?, ?)";
    private static final String FORGET = """
            DELETE FROM membership.api_token WHERE digest IN (
                SELECT digest FROM membership.api_token WHERE expires_at <= ?
                ORDER BY expires_at LIMIT 100 FOR UPDATE SKIP LOCKED)""";

    @Inject
    Sql sql;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Override
    public Issued issueFor(UUID account) {
        var now = clock.instant();
        var issued = new Issued(fresh(), now.plus(Duration.ofHours(settings.tokenHours())));
        sql.update(ISSUE, digest(issued.token()), account, now, issued.expiresAt());
        // each new token clears up after some old ones, so the table needs no housekeeper
        sql.update(FORGET, now);
        return issued;
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public Optional<Caller> callerOf(String token) {
        if (token.length() != LENGTH) {
            return Optional.empty();
        }
        return sql.read(CALLER, CallerRows::caller, digest(token), clock.instant()).stream()
                .findFirst();
    }

    @Override
    public void endAllOf(UUID account) {
        sql.update("DELETE FROM membership.api_token WHERE account_id = ?", account);
    }

    private static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
