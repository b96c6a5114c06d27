package org.partnersupport.membership.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Door;
import org.partnersupport.membership.kernel.Sql;

/** The stored password hashes, by user name. */
@ApplicationScoped
public class Credentials {
    private static final String BY_NAME = """
            SELECT a.id, c.password_hash, m.organisation_id FROM membership.account a
            JOIN membership.credential c ON c.account_id = a.id
            LEFT JOIN membership.member m ON m.account_id = a.id WHERE a.username = ?""";

    private static final String OF_ACCOUNT = "SELECT password_hash FROM membership.credential WHERE account_id = ?";
    private static final String REPLACE =
            "UPDATE membership.credential SET password_hash = ? WHERE account_id = ? AND password_hash = ?";
    private static final String SET = """
            INSERT INTO membership.credential (account_id, password_hash) VALUES (?, ?)
            ON CONFLICT (account_id) DO UPDATE SET password_hash = excluded.password_hash""";

    @Inject
    Sql sql;

    /** In the caller's transaction, or in none. */
    Optional<Credential> of(String username) {
        return Door.SIGN_IN
                .open(() -> sql.read(
                        BY_NAME,
                        row -> new Credential(row.id("id"), row.idOrNull("organisation_id"), row.text("password_hash")),
                        username))
                .stream()
                .findFirst();
    }

    /** In the caller's transaction, or in none. */
    public boolean has(UUID account) {
        return of(account).isPresent();
    }

    /** In the caller's transaction, or in none. */
    Optional<String> of(UUID account) {
        return Door.SIGN_IN.open(() -> sql.read(OF_ACCOUNT, row -> row.text("password_hash"), account)).stream()
                .findFirst();
    }

    /** Does an identity provider vouch for this account? */
    boolean vouchedFor(UUID account) {
        return !sql.read("SELECT account_id FROM membership.identity WHERE account_id = ?", row -> true, account)
                .isEmpty();
    }

    void set(UUID account, String hash) {
        Door.SIGN_IN.pass(() -> sql.update(SET, account, hash));
    }

    /** Nothing happens when it is another one meanwhile. */
    void replace(UUID account, String before, String hash) {
        Door.SIGN_IN.pass(() -> sql.update(REPLACE, hash, account, before));
    }

    record Credential(UUID account, @Nullable UUID organisation, String hash) {}
}
