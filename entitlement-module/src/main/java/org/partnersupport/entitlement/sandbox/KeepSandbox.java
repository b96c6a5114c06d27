package org.partnersupport.entitlement.sandbox;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.payment.PaymentGateway.Purchase;
import org.partnersupport.entitlement.api.payment.PaymentStatus;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class KeepSandbox implements SandboxBook {
    /** A payment nobody finished in this time is over. */
    static final Duration OPEN = Duration.ofMinutes(30);

    private static final int AT_ONCE = 50;

    private static final String COLUMNS =
            "session, order_id, description, amount, currency, return_to, state, silent_until";

    private static final String OPEN_ONE = """
            INSERT INTO entitlement.sandbox_payment
                (session, order_id, description, amount, currency, return_to, state, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, 'PENDING', ?)
            ON CONFLICT (order_id) DO NOTHING
            """;

    private static final String OF_ORDER = "SELECT " + COLUMNS + " FROM entitlement.sandbox_payment WHERE order_id = ?";

    private static final String OUT_OF_TIME = """
            UPDATE entitlement.sandbox_payment SET state = 'FAILED'
             WHERE session = ? AND state = 'PENDING' AND expires_at <= ?
            """;

    private static final String FIND = "SELECT " + COLUMNS + " FROM entitlement.sandbox_payment WHERE session = ?";

    private static final String MOVE = """
            UPDATE entitlement.sandbox_payment SET state = ?, silent_until = ? WHERE session = ? AND state = ?
            """;

    private static final String LOUD = """
            UPDATE entitlement.sandbox_payment SET silent_until = NULL
             WHERE session IN (
                   SELECT session FROM entitlement.sandbox_payment
                    WHERE silent_until <= ? ORDER BY silent_until LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING\s""" + COLUMNS;

    private static final String NEW_SECRET =
            "INSERT INTO entitlement.sandbox_secret (secret) VALUES (decode(?, 'hex')) ON CONFLICT DO NOTHING";

    private static final String SECRET = "SELECT encode(secret, 'hex') AS secret FROM entitlement.sandbox_secret";

    private final SecureRandom random = new SecureRandom();

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    KeepSandbox() {}

    @Override
    public Entry open(Purchase purchase) {
        sql.update(
                OPEN_ONE,
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes()),
                purchase.order(),
                purchase.number(),
                purchase.amount(),
                purchase.currency(),
                purchase.returnTo(),
                clock.instant().plus(OPEN));
        return sql.first(OF_ORDER, KeepSandbox::entry, purchase.order()).orElseThrow();
    }

    @Override
    public Optional<Entry> find(String session) {
        sql.update(OUT_OF_TIME, session, clock.instant());
        return sql.first(FIND, KeepSandbox::entry, session);
    }

    @Override
    public Optional<Entry> move(String session, PaymentStatus from, PaymentStatus to, @Nullable Instant silentUntil) {
        sql.update(OUT_OF_TIME, session, clock.instant());
        sql.update(MOVE, to, silentUntil, session, from);
        return sql.first(FIND, KeepSandbox::entry, session);
    }

    @Override
    public List<Entry> loud() {
        return sql.list(LOUD, KeepSandbox::entry, clock.instant(), AT_ONCE);
    }

    @Override
    public byte[] secret() {
        var known = sql.first(SECRET, row -> row.text("secret"));
        if (known.isEmpty()) {
            sql.update(NEW_SECRET, HexFormat.of().formatHex(bytes()));
            known = sql.first(SECRET, row -> row.text("secret"));
        }
        return HexFormat.of().parseHex(known.orElseThrow());
    }

    private byte[] bytes() {
        var made = new byte[32];
        random.nextBytes(made);
        return made;
    }

    private static Entry entry(Row row) throws SQLException {
        return new Entry(
                row.text("session"),
                row.id("order_id"),
                row.text("description"),
                Long.parseLong(row.text("amount")),
                row.text("currency"),
                row.text("return_to"),
                PaymentStatus.valueOf(row.text("state")),
                row.instantOrNull("silent_until"));
    }
}
