package org.partnersupport.membership.signin;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.partnersupport.membership.api.LocalAccounts.Link;
import org.partnersupport.membership.api.RandomKey;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

/** The account of the first programme manager; several servers may ask for it at once. */
@UseCase
class FirstManagerAccount {
    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtext('partner-support first manager')) IS NULL AS alone";
    private static final String MANAGERS =
            "SELECT account_id FROM membership.account_role WHERE role = 'PROGRAM_MANAGER'";
    private static final String WITHOUT_PASSWORD = """
            SELECT a.id FROM membership.account a JOIN membership.account_role r ON r.account_id = a.id
            WHERE a.username = ? AND r.role = 'PROGRAM_MANAGER' AND NOT a.disabled
                AND NOT EXISTS (SELECT 1 FROM membership.credential c WHERE c.account_id = a.id)
                AND NOT EXISTS (SELECT 1 FROM membership.identity i WHERE i.account_id = a.id)""";
    private static final String ADD =
            "INSERT INTO membership.account (id, username, display_name, kind) VALUES (?, ?, ?, 'WORK')";
    private static final String GRANT =
            "INSERT INTO membership.account_role (account_id, role) VALUES (?, 'PROGRAM_MANAGER')";

    @Inject
    Sql sql;

    @Inject
    PasswordLinks links;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * A link for the named account, which is made if there is no programme manager at all; empty when it has a password, or
     * somebody else is one.
     */
    public Optional<Link> link(String wanted) {
        var name = Usernames.normalised(wanted)
                .orElseThrow(() -> new IllegalStateException("no user name for the first manager"));
        sql.list(ALONE, row -> row.flag("alone"));
        if (sql.list(MANAGERS, row -> row.id("account_id")).isEmpty()) {
            made(name);
        }
        return sql.first(WITHOUT_PASSWORD, row -> row.id("id"), name).map(this::link);
    }

    private void made(String name) {
        var id = Ids.next();
        sql.update(ADD, id, name, name);
        sql.update(GRANT, id);
        audit.record(null, "USER_INVITED", id.toString(), "PROGRAM_MANAGER, at start");
    }

    private Link link(UUID account) {
        var now = clock.instant();
        var link = new Link(RandomKey.fresh(), now.plus(LocalPasswords.INVITATION));
        links.make(account, link.token(), null, now, link.expiresAt());
        audit.record(null, "PASSWORD_LINK_MADE", account.toString(), "at start");
        return link;
    }
}
