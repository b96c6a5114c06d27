package org.partnersupport.membership.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Door;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.Sql;

/**
 * Who administers the people of an organisation, or the vendor's staff: somebody who can sign in must always be there (rule
 * ID-2). In the caller's transaction.
 */
@ApplicationScoped
public class Keepers {
    private static final String ALONE = "SELECT id FROM membership.account WHERE id = ? FOR NO KEY UPDATE";
    private static final String OF = """
            SELECT r.account_id
            FROM membership.account_role r LEFT JOIN membership.member m ON m.account_id = r.account_id
            WHERE r.role = ? AND m.organisation_id IS NOT DISTINCT FROM CAST(? AS uuid)
            """;
    private static final String LOCK = OF + "ORDER BY r.account_id FOR UPDATE OF r";
    private static final String OTHERS = OF + """
            AND r.account_id <> ?
            AND EXISTS (SELECT 1 FROM membership.account a WHERE a.id = r.account_id AND NOT a.disabled)
            AND (EXISTS (SELECT 1 FROM membership.identity i WHERE i.account_id = r.account_id)
                OR ? AND EXISTS (SELECT 1 FROM membership.credential c WHERE c.account_id = r.account_id))""";

    @Inject
    Sql sql;

    @Inject
    Settings settings;

    /** Lets one transaction at a time change what an account may and where it belongs; always before {@link #lock}. */
    public void lockAccount(UUID account) {
        sql.list(ALONE, row -> row.id("id"), account);
    }

    /**
     * Lets one transaction at a time change who administers the people of an organisation. What it waited for is seen by the
     * statements that follow, not by this one.
     *
     * @param organisation null: the vendor's staff
     */
    public void lock(@Nullable UUID organisation) {
        sql.list(LOCK, row -> row.id("account_id"), Role.keeper(organisation != null), organisation);
    }

    /**
     * How many others can sign in and administer the same people. Who was invited and never set a password cannot, nor who has one
     * where passwords of ours are off.
     */
    public long others(UUID account, @Nullable UUID organisation) {
        return Door.SIGN_IN
                .open(() -> sql.list(
                        OTHERS,
                        row -> row.id("account_id"),
                        Role.keeper(organisation != null),
                        organisation,
                        account,
                        settings.localAccounts()))
                .size();
    }
}
