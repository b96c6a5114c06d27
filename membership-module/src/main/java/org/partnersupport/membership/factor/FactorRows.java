package org.partnersupport.membership.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Door;
import org.partnersupport.membership.api.Vault;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;

/** The stored second factors, in the caller's transaction. */
@ApplicationScoped
class FactorRows {
    static final String SECRET = "SECOND_FACTOR";
    private static final String RECOVERY = "RECOVERY_CODE";

    private static final String OF = """
            SELECT f.sealed, f.confirmed_at,
                (SELECT count(*) FROM membership.recovery_code r WHERE r.account_id = f.account_id) AS codes
            FROM membership.second_factor f WHERE f.account_id = ?""";
    private static final String BEGIN = """
            INSERT INTO membership.second_factor (account_id, sealed, begun_at) VALUES (?, ?, ?)
            ON CONFLICT (account_id) DO UPDATE SET sealed = excluded.sealed, begun_at = excluded.begun_at
            WHERE second_factor.confirmed_at IS NULL""";
    private static final String CONFIRM = """
            UPDATE membership.second_factor SET confirmed_at = ?, last_step = ?
            WHERE account_id = ? AND confirmed_at IS NULL""";
    private static final String USE = """
            UPDATE membership.second_factor SET last_step = ?
            WHERE account_id = ? AND confirmed_at IS NOT NULL AND last_step < ?""";
    private static final String USE_RECOVERY =
            "DELETE FROM membership.recovery_code WHERE account_id = ? AND fingerprint = ?";
    private static final String ADD_RECOVERY =
            "INSERT INTO membership.recovery_code (account_id, fingerprint) VALUES (?, ?)";

    @Inject
    Sql sql;

    @Inject
    Vault vault;

    /** In the caller's transaction, or in none. */
    Optional<Stored> of(UUID account) {
        return Door.SIGN_IN.open(() -> sql.read(OF, row -> stored(account, row), account)).stream()
                .findFirst();
    }

    /** In the caller's transaction, or in none. */
    boolean isOn(UUID account) {
        return of(account).filter(Stored::on).isPresent();
    }

    private Stored stored(UUID account, Row row) throws SQLException {
        var sealed = row.bytes("sealed");
        return new Stored(
                () -> CodeSecret.of(vault.open(sealed, SECRET, account.toString())),
                row.instantOrNull("confirmed_at"),
                row.number("codes"));
    }

    /** @return false when there is one that is confirmed */
    boolean begin(UUID account, CodeSecret secret, Instant now) {
        var sealed = vault.seal(secret.hexadecimal(), SECRET, account.toString());
        return changed(BEGIN, account, sealed, now);
    }

    /** @return false when it was confirmed meanwhile */
    boolean confirm(UUID account, long period, Instant now) {
        return changed(CONFIRM, now, period, account);
    }

    /** @return false when a code of that period or a later one was taken before */
    boolean use(UUID account, long period) {
        return changed(USE, period, account, period);
    }

    /** @return false when there is no such code, or none any more */
    boolean useRecovery(UUID account, String plain) {
        return vault.fingerprints(placed(account, plain), RECOVERY).stream()
                .anyMatch(fingerprint -> changed(USE_RECOVERY, account, fingerprint));
    }

    /** Puts these codes in place of all there are. */
    void setRecovery(UUID account, List<String> plain) {
        Door.SIGN_IN.pass(() -> {
            sql.update("DELETE FROM membership.recovery_code WHERE account_id = ?", account);
            plain.forEach(
                    code -> sql.update(ADD_RECOVERY, account, vault.fingerprint(placed(account, code), RECOVERY)));
        });
    }

    /** @return false when there was none */
    boolean remove(UUID account) {
        return changed("DELETE FROM membership.second_factor WHERE account_id = ?", account);
    }

    private boolean changed(String statement, @Nullable Object... values) {
        return Door.SIGN_IN.open(() -> sql.update(statement, values)) == 1;
    }

    private static String placed(UUID account, String plain) {
        return account + " " + plain;
    }

    /**
     * What is known of a factor.
     *
     * @param opening gives the secret, which stays sealed until codes are computed
     * @param confirmedAt null: nobody has shown yet that a device makes the codes
     * @param recoveryCodes how many are left
     */
    record Stored(Supplier<CodeSecret> opening, @Nullable Instant confirmedAt, int recoveryCodes) {
        CodeSecret secret() {
            return opening.get();
        }

        boolean on() {
            return confirmedAt != null;
        }
    }
}
