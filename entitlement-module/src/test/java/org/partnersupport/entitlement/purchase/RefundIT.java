package org.partnersupport.entitlement.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.IncidentOrder;
import org.partnersupport.entitlement.api.OrderState;
import org.partnersupport.entitlement.testing.CoverageTable;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Ids;

class RefundIT {
    private final Shop shop = new Shop();
    private final Caller person = shop.here.people.person();

    @AfterEach
    void exact() {
        shop.here.assertLedgerExact();
    }

    @Test
    @DisplayName(
            "PD-2, EN-3: a refund takes all incidents back by an entry and returns the money once, asked sixteen times")
    void refunds() throws Exception {
        var order = shop.bought(person, "PACK_5");
        assertThat(order.notRefundable()).isNull();
        var threads = Executors.newFixedThreadPool(16);
        try {
            for (var one : threads.invokeAll(
                    Stream.<Callable<IncidentOrder>>generate(() -> () -> shop.orders.refund(person, order.id()))
                            .limit(16)
                            .toList())) {
                assertThat(Objects.requireNonNull(one.get().bought()).left()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(shop.orders.refund(person, order.id()).state()).isEqualTo(OrderState.REFUNDED);
        assertThat(shop.gateway.refunds).hasValue(1);
        assertThat(adjusted(order)).isEqualTo(-5);
    }

    @Test
    @DisplayName("PD-2: an incident that is used or reserved, a term that is over, a stranger: no refund, and why")
    void refused() {
        var order = shop.bought(person, "PACK_5");
        var stranger = shop.here.people.person();
        BuyIncidentsIT.assertRefused(() -> shop.orders.refund(stranger, order.id()))
                .isEqualTo("UNKNOWN_ORDER");
        shop.here.open(Ids.next(), person, CoverageTable.ON_PREMISES, null, Entitlements.TODAY);
        BuyIncidentsIT.assertRefused(() -> shop.orders.refund(person, order.id()))
                .isEqualTo("INCIDENTS_USED");
        var late = shop.bought(person, "SINGLE");
        shop.here.clock.moveTo(LocalDate.of(2027, 11, 22));
        BuyIncidentsIT.assertRefused(() -> shop.orders.refund(person, late.id()))
                .isEqualTo("INCIDENTS_EXPIRED");
        var open = shop.place(person, "SINGLE");
        BuyIncidentsIT.assertRefused(() -> shop.orders.refund(person, open.id()))
                .isEqualTo("ORDER_NOT_PAID");
    }

    @Test
    @DisplayName("PD-2: a gateway that is away returns the money later; nothing can be used meanwhile")
    void later() {
        var order = shop.bought(person, "SINGLE");
        shop.gateway.away.set(true);
        var asked = shop.orders.refund(person, order.id());
        assertThat(asked.refunding()).isTrue();
        BuyIncidentsIT.assertRefused(
                        () -> shop.here.open(Ids.next(), person, CoverageTable.ON_PREMISES, null, Entitlements.TODAY))
                .isEqualTo("NO_USABLE_PLAN");
        shop.gateway.away.set(false);
        shop.here.clock.move(Duration.ofMinutes(2));
        shop.janitor.settleDoubts();
        assertThat(shop.orders.check(person, order.id()).state()).isEqualTo(OrderState.REFUNDED);
    }

    @Test
    @DisplayName("PD-2: a gateway that will not return the money: the incidents are there again")
    void keepsMoney() {
        var order = shop.bought(person, "SINGLE");
        shop.gateway.keepsMoney.set(true);
        var kept = shop.orders.refund(person, order.id());
        assertThat(kept.state()).isEqualTo(OrderState.CAPTURED);
        assertThat(kept.refunding()).isFalse();
        assertThat(Objects.requireNonNull(kept.bought()).left()).isEqualTo(1);
        assertThat(adjusted(order)).isZero();
    }

    private long adjusted(IncidentOrder order) {
        return shop.here.people.number(
                "SELECT coalesce(sum(amount), 0) FROM entitlement.ledger_entry WHERE line_id = ? AND kind = 'ADJUST'",
                Objects.requireNonNull(order.bought()).line());
    }
}
