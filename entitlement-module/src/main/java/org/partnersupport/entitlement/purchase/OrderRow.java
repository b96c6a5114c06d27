package org.partnersupport.entitlement.purchase;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.IncidentOffer;
import org.partnersupport.entitlement.api.IncidentOffer.Price;
import org.partnersupport.entitlement.api.IncidentOrder;
import org.partnersupport.entitlement.api.IncidentOrder.Bought;
import org.partnersupport.entitlement.api.OrderState;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.Sql.Row;

/**
 * An order as it is stored, with what it bought.
 *
 * @param session null until the gateway has answered
 */
public record OrderRow(
        UUID id,
        String number,
        OrderState state,
        UUID account,
        @Nullable UUID organisation,
        String product,
        String release,
        IncidentOffer offer,
        String gateway,
        @Nullable String session,
        @Nullable String checkout,
        String returnTo,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant capturedAt,
        boolean refunding,
        @Nullable Bought bought) {
    static final String SELECT = """
            SELECT o.*, f.label_en, f.label_ja, c.id AS bought_contract, l.id AS bought_line, l.balance, l.reserved,
                   l.consumed, l.ends_on
              FROM entitlement.incident_order o
              JOIN entitlement.incident_offer f ON f.code = o.offer AND f.valid_from = o.offer_from
              LEFT JOIN entitlement.contract c ON c.order_id = o.id
              LEFT JOIN entitlement.contract_line l ON l.contract_id = c.id
            """;

    static OrderRow read(Row row) throws SQLException {
        var state = OrderState.valueOf(row.text("state"));
        return new OrderRow(
                row.id("id"),
                row.text("number"),
                state,
                row.id("account_id"),
                row.idOrNull("organisation_id"),
                row.text("product"),
                row.text("release"),
                offer(row),
                row.text("gateway"),
                row.textOrNull("session"),
                row.textOrNull("checkout"),
                row.text("return_to"),
                row.instant("created_at"),
                row.instant("changed_at"),
                row.instantOrNull("captured_at"),
                state == OrderState.CAPTURED && row.instantOrNull("refund_asked_at") != null,
                bought(row));
    }

    /** As somebody sees it on that day. */
    IncidentOrder seen(LocalDate today) {
        @Nullable
        Refusal objection =
                RefundRule.objection(state, bought, offer.incidents(), today).orElse(null);
        return new IncidentOrder(
                id,
                number,
                state,
                account,
                organisation,
                product,
                release,
                offer,
                createdAt,
                changedAt,
                capturedAt,
                inDoubt() ? checkout : null,
                refunding,
                bought,
                refunding ? Refusal.of("REFUND_UNDER_WAY") : objection);
    }

    boolean inDoubt() {
        return state == OrderState.STARTED || state == OrderState.AUTHORISED;
    }

    static IncidentOffer offer(Row row) throws SQLException {
        return new IncidentOffer(
                row.text("offer"),
                new Label(row.text("label_en"), row.text("label_ja")),
                row.number("incidents"),
                row.number("months"),
                new Price(Long.parseLong(row.text("price")), Long.parseLong(row.text("tax")), row.text("currency")));
    }

    private static @Nullable Bought bought(Row row) throws SQLException {
        var contract = row.idOrNull("bought_contract");
        return contract == null
                ? null
                : new Bought(
                        contract,
                        row.id("bought_line"),
                        row.number("balance"),
                        row.number("reserved"),
                        row.number("consumed"),
                        row.day("ends_on"));
    }
}
