package org.partnersupport.membership.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.LocalAccounts.Holder;
import org.partnersupport.membership.api.RandomKey;
import org.partnersupport.membership.kernel.Sql;

/** One-time links, at most one of an account: a newer one takes the place of the older. */
@ApplicationScoped
public class PasswordLinks {
    private static final String MAKE = """
            INSERT INTO membership.password_link (account_id, digest, made_by, made_at, expires_at)
            VALUES (?, ?, CAST(? AS uuid), ?, ?)
            ON CONFLICT (account_id) DO UPDATE SET digest = excluded.digest, made_by = excluded.made_by,
                made_at = excluded.made_at, expires_at = excluded.expires_at""";
    /** Good for as long as whoever made it administers the account, as PeopleRule has it. */
    private static final String GOOD = """
            l.digest = ? AND l.expires_at > ? AND (l.made_by IS NULL OR EXISTS (
                SELECT FROM membership.account maker JOIN membership.account_role r ON r.account_id = maker.id
                    LEFT JOIN membership.member theirs ON theirs.account_id = maker.id
                    LEFT JOIN membership.member own ON own.account_id = l.account_id
                WHERE maker.id = l.made_by AND NOT maker.disabled AND (r.role = 'PROGRAM_MANAGER'
                    OR r.role = 'GLOBAL_ADMIN' AND theirs.organisation_id = own.organisation_id)))""";

    private static final String HOLDER = """
            SELECT a.id, a.username, a.display_name
            FROM membership.password_link l JOIN membership.account a ON a.id = l.account_id
            WHERE NOT a.disabled AND\s""" + GOOD;
    private static final String USE =
            "DELETE FROM membership.password_link l WHERE " + GOOD + " RETURNING l.account_id";
    private static final String WORDS = """
            SELECT a.username, a.display_name, o.name_en, o.name_ja
            FROM membership.account a LEFT JOIN membership.member m ON m.account_id = a.id
                LEFT JOIN membership.organisation o ON o.id = m.organisation_id
            WHERE a.id = ?""";

    @Inject
    Sql sql;

    void make(UUID account, String token, @Nullable UUID by, Instant now, Instant end) {
        sql.update(MAKE, account, RandomKey.digest(token), by, now, end);
    }

    /** In the caller's transaction, or in none. */
    Optional<Holder> holder(String token, Instant now) {
        return sql
                .read(
                        HOLDER,
                        row -> new Holder(row.id("id"), row.text("username"), row.text("display_name")),
                        RandomKey.digest(token),
                        now)
                .stream()
                .findFirst();
    }

    /** Uses the link up; of many at once one gets the account. */
    Optional<UUID> use(String token, Instant now) {
        return sql.first(USE, row -> row.id("account_id"), RandomKey.digest(token), now);
    }

    /** The one there is, if there is one; in the current transaction. */
    public void voidThatOf(UUID account) {
        sql.update("DELETE FROM membership.password_link WHERE account_id = ?", account);
    }

    /** What anybody knows of an account. In the caller's transaction, or in none. */
    List<String> words(UUID account) {
        return sql
                .read(
                        WORDS,
                        row -> Stream.of(
                                        row.textOrNull("username"),
                                        row.textOrNull("display_name"),
                                        row.textOrNull("name_en"),
                                        row.textOrNull("name_ja"))
                                .filter(word -> word != null)
                                .flatMap(word -> Stream.concat(Stream.of(word), Stream.of(word.split("[@.\\s-]+"))))
                                .toList(),
                        account)
                .stream()
                .findFirst()
                .orElse(List.of());
    }
}
