package org.partnersupport.entitlement.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.IncidentOffer;
import org.partnersupport.entitlement.api.IncidentOrders.Wanted;
import org.partnersupport.entitlement.api.OrderState;
import org.partnersupport.entitlement.api.payment.PaymentGateway.Checkout;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Sql;

/** The statements about offers and orders. Runs in the caller's transaction. */
@ApplicationScoped
class OrderStore {
    static final int MOST_LISTED = 200;
    private static final int AT_ONCE = 20;

    private static final String OFFERS = """
            SELECT code AS offer, label_en, label_ja, incidents, months, price, tax, currency FROM entitlement.incident_offer
             WHERE valid_from <= ? AND (valid_until IS NULL OR valid_until >= ?)
             ORDER BY incidents, code
            """;

    private static final String WRITE = """
            INSERT INTO entitlement.incident_order
                (id, number, account_id, organisation_id, idempotency_key, product, release, offer, offer_from, incidents,
                 months, price, tax, currency, state, gateway, return_to, created_at, changed_at, check_at)
            SELECT ?, 'PI-' || lpad(nextval('entitlement.incident_order_number')::text, 6, '0'), ?, ?, ?, ?, ?, code,
                   valid_from, incidents, months, price, tax, currency, 'STARTED', ?, ?, ?, ?, ?
              FROM entitlement.incident_offer
             WHERE code = ? AND valid_from <= ? AND (valid_until IS NULL OR valid_until >= ?)
            ON CONFLICT (account_id, idempotency_key) DO NOTHING
            """;

    private static final String BY_KEY = OrderRow.SELECT + " WHERE o.account_id = ? AND o.idempotency_key = ?";
    private static final String BY_ID = OrderRow.SELECT + " WHERE o.id = ?";
    private static final String HELD = "SELECT id FROM entitlement.incident_order WHERE id = ? FOR NO KEY UPDATE";
    private static final String SEEN =
            OrderRow.SELECT + " WHERE o.id = ? AND (o.account_id = ? OR o.organisation_id = ?)";
    private static final String LIST = OrderRow.SELECT
            + " WHERE o.account_id = ? OR o.organisation_id = ? ORDER BY o.created_at DESC, o.id DESC LIMIT "
            + MOST_LISTED;

    private static final String OPENED =
            "UPDATE entitlement.incident_order SET session = ?, checkout = ? WHERE id = ? AND session IS NULL";

    private static final String ENTER = """
            UPDATE entitlement.incident_order
               SET state = ?, changed_at = ?, captured_at = coalesce(captured_at, ?), check_at = ?, checks = 0
             WHERE id = ?
            """;

    private static final String REFUND = """
            UPDATE entitlement.incident_order SET refund_asked_at = ?, changed_at = ?, check_at = ?, checks = 0 WHERE id = ?
            """;

    /** A minute, two, four, up to an hour between two questions about one order. */
    private static final String DUE = """
            UPDATE entitlement.incident_order
               SET checks = least(checks + 1, 1000), check_at = ?::timestamptz + interval '1 minute' * least(60, 2 ^ least(checks, 6))
             WHERE id IN (
                   SELECT id FROM entitlement.incident_order
                    WHERE (state IN ('STARTED', 'AUTHORISED') OR state = 'CAPTURED' AND refund_asked_at IS NOT NULL)
                      AND check_at <= ?
                    ORDER BY check_at LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING id
            """;

    @Inject
    Sql sql;

    OrderStore() {}

    List<IncidentOffer> offers(LocalDate day) {
        return sql.list(OFFERS, OrderRow::offer, day, day);
    }

    /** @return false when the key has its order already, or there is no such offer on that day */
    boolean write(Caller caller, Wanted wanted, String key, String gateway, UUID id, LocalDate day, Instant at) {
        return sql.update(
                        WRITE,
                        id,
                        caller.account(),
                        caller.kind() == AccountKind.WORK
                                ? caller.organisationId().orElse(null)
                                : null,
                        key,
                        wanted.product(),
                        wanted.release(),
                        gateway,
                        wanted.returnTo(),
                        at,
                        at,
                        at.plusSeconds(60),
                        wanted.offer(),
                        day,
                        day)
                == 1;
    }

    Optional<OrderRow> byKey(UUID account, String key) {
        return sql.first(BY_KEY, OrderRow::read, account, key);
    }

    /** Locked until the transaction ends, and read after that: whoever waited sees what the one before left. */
    Optional<OrderRow> held(UUID order) {
        return sql.first(HELD, row -> row.id("id"), order).flatMap(id -> sql.first(BY_ID, OrderRow::read, id));
    }

    Optional<OrderRow> byId(UUID order) {
        return sql.first(BY_ID, OrderRow::read, order);
    }

    Optional<OrderRow> seen(Caller caller, UUID order) {
        return sql.first(SEEN, OrderRow::read, order, caller.account(), administered(caller));
    }

    List<OrderRow> of(Caller caller) {
        return sql.list(LIST, OrderRow::read, caller.account(), administered(caller));
    }

    void opened(UUID order, Checkout checkout) {
        sql.update(OPENED, checkout.session(), checkout.page(), order);
    }

    void enter(UUID order, OrderState state, Instant at) {
        sql.update(ENTER, state, at, state == OrderState.CAPTURED ? at : null, at, order);
    }

    /** @param asked null: the refund is off */
    void refund(UUID order, @Nullable Instant asked, Instant at) {
        sql.update(REFUND, asked, at, at.plusSeconds(60), order);
    }

    List<OrderRow> due(Instant at) {
        return sql.list(DUE, row -> row.id("id"), at, at, AT_ONCE).stream()
                .flatMap(order -> byId(order).stream())
                .toList();
    }

    private static @Nullable UUID administered(Caller caller) {
        return caller.administersOrganisation() ? caller.organisationId().orElse(null) : null;
    }
}
