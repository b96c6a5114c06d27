package org.partnersupport.entitlement.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersupport.entitlement.api.IncidentOrder;
import org.partnersupport.entitlement.api.OrderState;
import org.partnersupport.entitlement.api.payment.PaymentStatus;

/** Issue 3, done-when 3: whatever a gateway repeats, loses or mixes up, an order ends once. */
class CallbackPropertyIT {
    private static final int ORDERS = 40;
    private static final int CALLBACKS = 1000;
    private static final int THREADS = 8;

    private record Step(IncidentOrder order, PaymentStatus told) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("PD-2, EN-3: 1,000 callbacks in any order, doubled and lost, on two servers beside two janitors: every"
            + " order ends once, and the grants are what was paid")
    void everyOrderEndsOnce(long seed) throws Exception {
        var random = new Random(seed);
        var shop = new Shop();
        var person = shop.here.people.person();
        var orders = new ArrayList<IncidentOrder>();
        var paid = new ArrayList<IncidentOrder>();
        for (int i = 0; i < ORDERS; i++) {
            var order = shop.place(person, random.nextBoolean() ? "SINGLE" : "PACK_5");
            orders.add(order);
            if (random.nextInt(3) > 0) {
                paid.add(order);
                shop.pays(order.id());
            } else {
                shop.gateway.truth.put(order.id().toString(), PaymentStatus.FAILED);
            }
        }
        play(shop, steps(random, orders, paid), random);

        shop.gateway.away.set(false);
        shop.here.clock.move(Duration.ofHours(2));
        shop.janitor.settleDoubts();
        for (var order : orders) {
            var wasPaid = paid.contains(order);
            var ended = shop.orders.check(person, order.id());
            assertThat(ended.state()).isEqualTo(wasPaid ? OrderState.CAPTURED : OrderState.FAILED);
            assertThat(shop.grantsOf(order.id())).isEqualTo(wasPaid ? 1 : 0);
        }
        assertThat(shop.gateway.captures).hasValue(paid.size());
        assertThat(shop.here.people.number(
                        "SELECT coalesce(sum(e.amount), 0) FROM entitlement.ledger_entry e WHERE e.kind = 'GRANT'"))
                .isEqualTo(paid.stream()
                        .mapToInt(order -> order.offer().incidents())
                        .sum());
        shop.here.assertLedgerExact();
    }

    /** Some orders are never told about at all; the others often, in any order, also of states that are long past. */
    private static List<Step> steps(Random random, List<IncidentOrder> orders, List<IncidentOrder> paid) {
        var told = orders.subList(ORDERS / 8, ORDERS);
        var steps = new ArrayList<Step>();
        while (steps.size() < CALLBACKS) {
            var order = told.get(random.nextInt(told.size()));
            steps.add(new Step(order, paid.contains(order) ? PaymentStatus.AUTHORISED : PaymentStatus.FAILED));
        }
        Collections.shuffle(steps, random);
        return steps;
    }

    private static void play(Shop shop, List<Step> steps, Random random) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var work = new ArrayList<Callable<Boolean>>();
            for (var step : steps) {
                var away = random.nextInt(10) == 0;
                work.add(() -> tell(shop, step, away));
                if (random.nextInt(50) == 0) {
                    work.add(() -> tidy(shop));
                }
            }
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A callback comes while the gateway itself may not be asked; CAPTURED is told only once it is true. */
    private static boolean tell(Shop shop, Step step, boolean away) {
        shop.gateway.away.set(away);
        shop.callback(step.order().id(), step.told());
        if (shop.gateway.truth.get(step.order().id().toString()) == PaymentStatus.CAPTURED) {
            shop.callback(step.order().id(), PaymentStatus.CAPTURED);
        }
        return true;
    }

    private static boolean tidy(Shop shop) {
        shop.here.clock.move(Duration.ofMinutes(2));
        shop.janitor.settleDoubts();
        return true;
    }
}
