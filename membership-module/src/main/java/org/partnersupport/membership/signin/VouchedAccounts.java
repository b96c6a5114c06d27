package org.partnersupport.membership.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.partnersupport.membership.api.ProviderSignIn.Identity;
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
    private static final String RENAME =
            "UPDATE membership.account SET display_name = ? WHERE id = ? AND display_name <> ?";

    @Inject
    Sql sql;

    @Inject
    VouchedPlaces places;

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
        sql.update(RENAME, identity.displayName(), account, identity.displayName());
        places.bring(account, identity);
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
                audit.record(null, null, "ACCOUNT_VOUCHED", account.toString(), identity.issuer());
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
}
