package org.partnersupport.membership.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.partnersupport.membership.api.Door;
import org.partnersupport.membership.kernel.Sql;

/** The stored password hashes, by user name. */
@ApplicationScoped
class Credentials {
    private static final String BY_NAME = """
            SELECT a.id, c.password_hash FROM membership.account a
            JOIN membership.credential c ON c.account_id = a.id WHERE a.username = ?""";

    @Inject
    Sql sql;

    /** In the caller's transaction, or in none. */
    Optional<Credential> of(String username) {
        return Door.SIGN_IN
                .open(() -> sql.read(BY_NAME, row -> new Credential(row.id("id"), row.text("password_hash")), username))
                .stream()
                .findFirst();
    }

    record Credential(UUID account, String hash) {}
}
