package org.partnersupport.membership.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.RandomKey;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.membership.api.Tokens;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class ApiTokens implements Tokens {
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
    Audit audit;

    @Inject
    Settings settings;

    @Inject
    Accounts accounts;

    @Inject
    PersonalTokenStore personal;

    @Inject
    PersonalTokenUse uses;

    @Inject
    Clock clock;

    @Override
    public Issued issueFor(UUID account) {
        var now = clock.instant();
        var issued = new Issued(RandomKey.fresh(), now.plus(Duration.ofHours(settings.tokenHours())));
        sql.update(ISSUE, RandomKey.digest(issued.token()), account, now, issued.expiresAt());
        // each new token clears up after some old ones, so the table needs no housekeeper
        sql.update(FORGET, now);
        audit.record(account, "TOKEN_ISSUED", account.toString(), "");
        return issued;
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public Optional<Bearer> bearerOf(String token) {
        if (token.startsWith(PersonalTokenStore.PREFIX)) {
            return personal.find(token, clock.instant()).flatMap(this::used);
        }
        if (token.length() != RandomKey.LENGTH) {
            return Optional.empty();
        }
        return sql.read(CALLER, CallerRows::caller, RandomKey.digest(token), clock.instant()).stream()
                .map(caller -> new Bearer(caller, EnumSet.allOf(Scope.class)))
                .findFirst();
    }

    private Optional<Bearer> used(PersonalTokenStore.Good good) {
        var bearer = accounts.byId(good.account()).map(caller -> new Bearer(caller, good.scopes()));
        if (bearer.isPresent() && good.use().isBefore(clock.instant().minus(PersonalTokenUse.ONCE_WITHIN))) {
            uses.note(good.id());
        }
        return bearer;
    }

    @Override
    public void endSignedIn(UUID account) {
        sql.update("DELETE FROM membership.api_token WHERE account_id = ?", account);
    }

    @Override
    public void endOlder(UUID account, Instant moment) {
        sql.update("DELETE FROM membership.api_token WHERE account_id = ? AND issued_at < ?", account, moment);
        personal.revokeOlder(account, moment, clock.instant());
    }

    @Override
    public void endAllOf(UUID account) {
        endSignedIn(account);
        personal.revokeAll(account, clock.instant());
    }
}
