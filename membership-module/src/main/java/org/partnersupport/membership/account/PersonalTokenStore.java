package org.partnersupport.membership.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.partnersupport.membership.api.PersonalTokens.PersonalToken;
import org.partnersupport.membership.api.PersonalTokens.State;
import org.partnersupport.membership.api.RandomKey;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;

/** The tokens that accounts made for their programs. They stay listed after their end. */
@ApplicationScoped
class PersonalTokenStore {
    /** Tells a token of this portal, so that those who search for leaked ones find it. */
    static final String PREFIX = "psp_";

    private static final String GOOD = """
            SELECT id, account_id, scopes, last_used_at FROM membership.personal_token
            WHERE digest = ? AND expires_at > ? AND revoked_at IS NULL""";
    private static final String OF_ACCOUNT = """
            SELECT id, name, scopes, created_at, expires_at, last_used_at, revoked_at FROM membership.personal_token
            WHERE account_id = ? ORDER BY created_at DESC, id DESC""";
    private static final String ADD = """
            INSERT INTO membership.personal_token (id, digest, account_id, name, scopes, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String REVOKE = """
            UPDATE membership.personal_token SET revoked_at = ?
            WHERE account_id = ? AND id = ? AND revoked_at IS NULL AND expires_at > ?""";
    private static final String REVOKE_OLDER = """
            UPDATE membership.personal_token SET revoked_at = ?
            WHERE account_id = ? AND created_at < ? AND revoked_at IS NULL""";
    private static final String REVOKE_ALL =
            "UPDATE membership.personal_token SET revoked_at = ? WHERE account_id = ? AND revoked_at IS NULL";

    @Inject
    Sql sql;

    /** In the caller's transaction, or in none. */
    Optional<Good> find(String token, Instant now) {
        return sql.read(GOOD, PersonalTokenStore::good, RandomKey.digest(token), now).stream()
                .findFirst();
    }

    List<PersonalToken> of(UUID account, Instant now) {
        return sql.read(OF_ACCOUNT, row -> token(row, now), account);
    }

    /** Lets one transaction at a time make tokens of an account. */
    void lock(UUID account) {
        sql.list("SELECT id FROM membership.account WHERE id = ? FOR UPDATE", row -> row.id("id"), account);
    }

    void add(UUID account, PersonalToken token, byte[] digest) {
        var scopes = token.scopes().stream().sorted().map(Scope::name).collect(Collectors.joining(","));
        sql.update(ADD, token.id(), digest, account, token.name(), scopes, token.createdAt(), token.expiresAt());
    }

    /** @return false when it is no good one of that account */
    boolean revoke(UUID account, UUID token, Instant now) {
        return sql.update(REVOKE, now, account, token, now) == 1;
    }

    void revokeOlder(UUID account, Instant moment, Instant now) {
        sql.update(REVOKE_OLDER, now, account, moment);
    }

    void revokeAll(UUID account, Instant now) {
        sql.update(REVOKE_ALL, now, account);
    }

    private static Good good(Row row) throws SQLException {
        return new Good(
                row.id("id"),
                row.id("account_id"),
                scopes(row.text("scopes")),
                Objects.requireNonNullElse(row.instantOrNull("last_used_at"), Instant.EPOCH));
    }

    private static PersonalToken token(Row row, Instant now) throws SQLException {
        var expires = row.instant("expires_at");
        var revoked = row.instantOrNull("revoked_at");
        return new PersonalToken(
                row.id("id"),
                row.text("name"),
                scopes(row.text("scopes")),
                row.instant("created_at"),
                expires,
                row.instantOrNull("last_used_at"),
                revoked,
                revoked != null ? State.REVOKED : expires.isAfter(now) ? State.GOOD : State.EXPIRED);
    }

    private static Set<Scope> scopes(String joined) {
        return Arrays.stream(joined.split(",", -1)).map(Scope::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** @param use when it was last used; long ago when never */
    record Good(UUID id, UUID account, Set<Scope> scopes, Instant use) {}
}
