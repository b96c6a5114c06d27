package org.partnersupport.entitlement.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.CoverageReason;
import org.partnersupport.entitlement.api.IncidentOffer;
import org.partnersupport.entitlement.api.IncidentOrders.Placed;
import org.partnersupport.entitlement.api.OrderState;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.entitlement.api.payment.PaymentStatus;
import org.partnersupport.entitlement.testing.CoverageTable;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.testing.TestSettings;

class BuyIncidentsIT {
    private static final String PRODUCT = CoverageTable.ON_PREMISES;
    private final Shop shop = new Shop();
    private final Caller person = shop.here.people.person();

    @AfterEach
    void exact() {
        shop.here.assertLedgerExact();
    }

    @Test
    @DisplayName("PD-2: what is on sale today, with price and tax in yen, the smallest first")
    void offers() {
        assertThat(shop.orders.offers())
                .extracting(
                        IncidentOffer::code,
                        IncidentOffer::incidents,
                        offer -> offer.price().amount())
                .containsExactly(Assertions.tuple("SINGLE", 1, 66_000L), Assertions.tuple("PACK_5", 5, 297_000L));
    }

    @Test
    @DisplayName(
            "PL-5, PD-2, EN-3: a personal account pays, and has incidents with an end of their own, used without a pair")
    void buys() {
        var order = shop.bought(person, "PACK_5");
        assertThat(order.state()).isEqualTo(OrderState.CAPTURED);
        var bought = Objects.requireNonNull(order.bought());
        assertThat(bought.left()).isEqualTo(5);
        assertThat(bought.end()).isEqualTo(LocalDate.of(2027, 11, 21));
        var contract = shop.here.contracts(person).get(0);
        assertThat(contract.own()).isTrue();
        assertThat(contract.accessId()).isNull();
        shop.here.open(Ids.next(), person, PRODUCT, null, Entitlements.TODAY);
        assertThat(shop.here.line(person, "PAY_PER_INCIDENT").remaining()).isEqualTo(4);
        assertThat(shop.here.contracts(shop.here.people.person())).isEmpty();
    }

    @Test
    @DisplayName("LC-7, PL-4: bought incidents pay for an old version of the fixed policy, not for a cloud product")
    void paysForOldVersions() {
        shop.bought(person, "SINGLE");
        var old = plans(CoverageTable.TOO_OLD, PRODUCT);
        assertThat(old.coverage().covered()).isFalse();
        assertThat(old.usable()).extracting(PlanChoice.Usable::plan).containsExactly("PAY_PER_INCIDENT");
        var cloud = plans(CoverageTable.CURRENT, CoverageTable.CLOUD);
        assertThat(cloud.usable()).isEmpty();
        assertThat(cloud.unavailable().get(0).reasons().get(0).code()).isEqualTo("NOT_FOR_THIS_PRODUCT");
    }

    @Test
    @DisplayName("EN-2: bought incidents are used by the earliest end, too")
    void earliestEnd() {
        var partner = shop.here.partnerWith("ACTION_PACK", Competency.NONE);
        var rich = new Caller(
                partner.account(),
                "x",
                "x",
                AccountKind.PERSONAL,
                partner.roles(),
                partner.organisation(),
                null,
                "system");
        shop.here.clock.moveTo(Entitlements.TODAY.plusDays(1));
        var bought = shop.bought(rich, "SINGLE");
        var first = shop.here.open(Ids.next(), rich, PRODUCT, null, Entitlements.TODAY.plusDays(1));
        assertThat(first.plan()).isEqualTo("PRODUCT_SUPPORT_10");
        shop.here.people.execute(
                "UPDATE entitlement.contract SET ends_on = ends_on - 30 WHERE id = ?",
                Objects.requireNonNull(bought.bought()).contract());
        assertThat(shop.here
                        .open(Ids.next(), rich, PRODUCT, null, Entitlements.TODAY.plusDays(1))
                        .plan())
                .isEqualTo("PAY_PER_INCIDENT");
    }

    @Test
    @DisplayName("PL-5: a work account may not buy and hears why; with the switch its organisation owns what it buys")
    void workAccounts() {
        var organisation = shop.here.people.partner();
        var member = shop.here.people.member(organisation);
        assertRefused(() -> shop.place(member, "SINGLE")).isEqualTo("WORK_ACCOUNT_MAY_NOT_BUY");
        var open = new Shop(TestSettings.of(Map.of(Settings.WORK_ACCOUNTS_MAY_BUY, "true")));
        var buying = open.here.people.partner();
        var buyer = open.here.people.member(buying);
        var colleague = open.here.people.member(buying);
        open.bought(buyer, "SINGLE");
        assertThat(open.here.contracts(colleague)).hasSize(1);
        assertThat(open.here
                        .open(Ids.next(), colleague, PRODUCT, null, Entitlements.TODAY)
                        .plan())
                .isEqualTo("PAY_PER_INCIDENT");
        open.here.assertLedgerExact();
    }

    @Test
    @DisplayName("LC-7: nothing is sold for a cloud product or a release out of its fixed lifecycle, single or pack")
    void notSold() {
        shop.here.coverage.put(CoverageTable.verdict(PRODUCT, "2003", CoverageReason.END_OF_SUPPORT, false));
        for (var offer : List.of("SINGLE", "PACK_5")) {
            assertRefused(() -> shop.place(person, offer, "2003", "k")).isEqualTo("NOT_IN_FIXED_LIFECYCLE");
            assertRefused(() -> shop.orders.place(
                            person, Shop.wanted(offer, CoverageTable.CLOUD, CoverageTable.CURRENT), "k"))
                    .isEqualTo("NOT_FOR_CLOUD");
        }
        assertRefused(() -> shop.place(person, "NO_SUCH")).isEqualTo("NOT_ON_SALE");
        assertThat(shop.orders.of(person)).isEmpty();
    }

    @Test
    @DisplayName(
            "PD-2: the same key again is the same order, also sixteen times at once; another wish with it is refused")
    void sameKey() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            var wanted = Shop.wanted("SINGLE", PRODUCT, CoverageTable.CURRENT);
            var placed = threads.invokeAll(
                    Stream.<Callable<Placed>>generate(() -> () -> shop.orders.place(person, wanted, "once"))
                            .limit(16)
                            .toList());
            var first = 0;
            for (var one : placed) {
                first += one.get().first() ? 1 : 0;
            }
            assertThat(first).isEqualTo(1);
            assertThat(shop.orders.of(person)).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        assertRefused(() -> shop.place(person, "PACK_5", CoverageTable.CURRENT, "once"))
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    @DisplayName(
            "PD-2: a gateway that is away when the order is placed: the order waits, and goes on with the same key")
    void gatewayAway() {
        shop.gateway.away.set(true);
        assertRefused(() -> shop.place(person, "SINGLE", CoverageTable.CURRENT, "k"))
                .isEqualTo("PAYMENT_UNAVAILABLE");
        shop.gateway.away.set(false);
        var order = shop.place(person, "SINGLE", CoverageTable.CURRENT, "k");
        assertThat(order.checkout()).isEqualTo("https://pay.example/" + order.id());
        assertThat(shop.orders.of(person)).hasSize(1);
    }

    @Test
    @DisplayName("PD-2: a decline ends the order and grants nothing; a callback that comes after all changes nothing")
    void declined() {
        var order = shop.place(person, "SINGLE");
        shop.gateway.truth.put(order.id().toString(), PaymentStatus.FAILED);
        shop.callback(order.id(), PaymentStatus.FAILED);
        shop.callback(order.id(), PaymentStatus.AUTHORISED);
        assertThat(shop.orders.check(person, order.id()).state()).isEqualTo(OrderState.FAILED);
        assertThat(shop.grantsOf(order.id())).isZero();
    }

    @Test
    @DisplayName("PD-2: every callback lost, the janitor finds out what was paid")
    void janitor() {
        var order = shop.place(person, "SINGLE");
        shop.pays(order.id());
        shop.janitor.settleDoubts();
        assertThat(shop.grantsOf(order.id())).isZero();
        shop.here.clock.move(Duration.ofMinutes(1));
        shop.janitor.settleDoubts();
        assertThat(shop.grantsOf(order.id())).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "PD-2: a callback that is not signed by the gateway is not believed; an order nobody knows is no fault")
    void signature() {
        var order = shop.place(person, "SINGLE");
        var body = (order.id() + " CAPTURED").getBytes(StandardCharsets.UTF_8);
        assertRefused(() -> shop.callbacks.receive("SANDBOX", header -> null, body))
                .isEqualTo("INVALID_SIGNATURE");
        assertRefused(() -> shop.callbacks.receive("OTHER", header -> "signed", body))
                .isEqualTo("UNKNOWN_GATEWAY");
        shop.callback(UUID.randomUUID(), PaymentStatus.CAPTURED);
        assertThat(shop.grantsOf(order.id())).isZero();
    }

    private PlanChoice.Answer plans(String release, String product) {
        return shop.here.work.inTransaction(
                () -> shop.here.beans.get(PlanChoice.class).plansFor(person, product, release, Entitlements.TODAY));
    }

    static AbstractStringAssert<?> assertRefused(ThrowingCallable work) {
        var code = new String[1];
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(work)
                .satisfies(refused -> code[0] = refused.refusal().code());
        return Assertions.assertThat(code[0]);
    }
}
