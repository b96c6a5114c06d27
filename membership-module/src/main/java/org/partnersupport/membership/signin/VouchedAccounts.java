package org.partnersupport.membership.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.ProviderSignIn.Identity;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Sql;

/** The accounts that identity providers vouch for, brought to what they say (rule ID-1); in the caller's transaction. */
@ApplicationScoped
class VouchedAccounts {
    private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtextextended(?, 7)) IS NULL AS alone";
    private static final String FIND = "SELECT account_id FROM membership.identity WHERE issuer = ? AND subject = ?";
    private static final String MAKE = """
            INSERT INTO membership.account (id, username, display_name, kind) VALUES (?, ?, ?, ?)
            ON CONFLICT (username) DO NOTHING""";
    private static final String TIE =
            "INSERT INTO membership.identity (issuer, subject, account_id, first_at) VALUES (?, ?, ?, ?)";
    private static final String RENAME = """
            UPDATE membership.account SET display_name = ?, kind = ? WHERE id = ? AND (display_name, kind) <> (?, ?)""";
    private static final String LEAVE = """
            DELETE FROM membership.member m WHERE m.account_id = ? AND NOT EXISTS (
                SELECT 1 FROM membership.organisation o WHERE o.id = m.organisation_id AND o.code = CAST(? AS varchar))""";
    private static final String JOIN = """
            INSERT INTO membership.member (account_id, organisation_id)
            SELECT ?, o.id FROM membership.organisation o WHERE o.code = ? ON CONFLICT DO NOTHING""";
    private static final String MEMBER = "SELECT organisation_id FROM membership.member WHERE account_id = ?";
    private static final String DROP = """
            DELETE FROM membership.account_role WHERE account_id = ? AND NOT role = ANY (string_to_array(?, ','))""";
    private static final String GRANT =
            "INSERT INTO membership.account_role (account_id, role) VALUES (?, ?) ON CONFLICT DO NOTHING";

    @Inject
    Sql sql;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    Optional<UUID> of(String issuer, String subject) {
        return sql.read(FIND, row -> row.id("account_id"), issuer, subject).stream()
                .findFirst();
    }

    /** Two first sign-ins at once make one account. */
    UUID broughtTo(Identity identity) {
        sql.list(ALONE, row -> row.flag("alone"), identity.issuer() + "\n" + identity.subject());
        var account = of(identity.issuer(), identity.subject()).orElseGet(() -> made(identity));
        var kind = identity.kind().name();
        sql.update(RENAME, identity.displayName(), kind, account, identity.displayName(), kind);
        sql.update(LEAVE, account, identity.organisation());
        if (identity.organisation() != null) {
            sql.update(JOIN, account, identity.organisation());
        }
        if (identity.roles() != null) {
            settle(account, identity.kind(), identity.roles());
        }
        return account;
    }

    private UUID made(Identity identity) {
        var account = Ids.next();
        for (var name : names(identity)) {
            if (sql.update(
                            MAKE,
                            account,
                            name,
                            identity.displayName(),
                            identity.kind().name())
                    == 1) {
                sql.update(TIE, identity.issuer(), identity.subject(), account, clock.instant());
                return account;
            }
        }
        throw new IllegalStateException("no name is free");
    }

    /** A name that is taken is somebody else's: whoever comes later has it with what tells them apart. */
    private static List<String> names(Identity identity) {
        var wished = Usernames.normalised(identity.username()).orElse("");
        var host = Optional.ofNullable(URI.create(identity.issuer()).getHost()).orElse("");
        var whole = "%s %s".formatted(identity.subject(), identity.issuer()).toLowerCase(Locale.ROOT);
        return wished.isEmpty() ? List.of(whole) : List.of(wished, wished + " (" + host + ")", whole);
    }

    /** Rule ID-2: whatever a provider says, an account holds the roles of its kind alone. */
    private void settle(UUID account, AccountKind kind, Set<Role> said) {
        var organisation = organisationOf(account);
        var names = Role.of(kind, organisation != null).stream()
                .filter(said::contains)
                .map(Enum::name)
                .toList();
        var changed = sql.update(DROP, account, String.join(",", names))
                + names.stream()
                        .mapToInt(role -> sql.update(GRANT, account, role))
                        .sum();
        if (changed > 0) {
            audit.record(null, organisation, "ROLES_VOUCHED", account.toString(), String.join(" ", names));
        }
    }

    /** Null for an account that belongs to none. */
    @Nullable
    UUID organisationOf(UUID account) {
        return sql.first(MEMBER, row -> row.id("organisation_id"), account).orElse(null);
    }
}
