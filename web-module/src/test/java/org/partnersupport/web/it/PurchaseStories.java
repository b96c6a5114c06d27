package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Incidents for sale, the orders of them, and what a gateway tells about their payments (rules PD-2, PL-5, LC-7). */
interface PurchaseStories extends OnAServer {
    @Test
    @DisplayName(
            "LC-7, PL-5: offers stand with their price where they may be bought; elsewhere the reason stands instead")
    default void offers_where_they_may_be_bought() {
        var here = new Here(server());
        var offers = here.person().get("incident-offers?product=windows-server&release=2025");
        assertThat(offers.at("/buyIncident/allowed")).isEqualTo("true");
        assertThat(offers.each("/offers", "code")).containsExactly("SINGLE", "PACK_5");
        assertThat(offers.at("/offers/0/amount")).isEqualTo("66000");
        assertThat(offers.at("/offers/0/currency")).isEqualTo("JPY");

        var cloud = here.person().get("incident-offers?product=azure&release=current");
        assertThat(cloud.at("/buyIncident/reason")).isEqualTo("NOT_FOR_CLOUD");
        assertThat(cloud.json().at("/offers")).isEmpty();
        assertThat(here.person()
                        .get("incident-offers?product=windows-server&release=2008-r2-sp1")
                        .at("/buyIncident/reason"))
                .isEqualTo("NOT_IN_FIXED_LIFECYCLE");
    }

    @Test
    @DisplayName("PL-5, TC-033: a work account hears why it may not buy, and what else there is; no order is written")
    default void work_account_may_not_buy() {
        var here = new Here(server());
        var member = here.organisation().member();
        var refused = member.post("orders", here.wish("SINGLE"), "Idempotency-Key", "w", "Accept-Language", "en");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("WORK_ACCOUNT_MAY_NOT_BUY");
        assertThat(refused.at("/detail")).contains("link another contract");
        assertThat(member.get("orders").json()).isEmpty();
        assertThat(member.get("plans?product=windows-server&release=2025").at("/options/buyIncident/reason"))
                .isEqualTo("WORK_ACCOUNT_MAY_NOT_BUY");
    }

    @Test
    @DisplayName(
            "PD-2: the same key is the same order, another wish with it is refused, and each sees only the own ones")
    default void one_order_by_key() {
        var here = new Here(server());
        assertThat(here.person().post("orders", here.wish("SINGLE")).code()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        var first = here.order("SINGLE", "k");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.at("/state")).isEqualTo("STARTED");
        assertThat(first.at("/checkout")).startsWith("/sandbox/checkout?session=");
        var again = here.order("SINGLE", "k");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(here.order("PACK_5", "k").code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(here.order("NO_SUCH", "other").code()).isEqualTo("NOT_ON_SALE");
        assertThat(here.person().get("orders").each("", "number")).containsExactly(first.at("/number"));
        var stranger = here.organisation().person();
        assertThat(stranger.get(first.header("Location")).code()).isEqualTo("UNKNOWN_ORDER");
        assertThat(stranger.post(first.header("Location") + "/refund", "").code())
                .isEqualTo("UNKNOWN_ORDER");
    }

    @Test
    @DisplayName(
            "PD-2, PL-1: paid and told three times is one grant; it stands among the plans, pays a request, and what"
                    + " is used is not given back")
    default void paid_and_used() {
        var here = new Here(server());
        var order = here.order("SINGLE", "k").at("/id");
        assertThat(here.tell(order, "AUTHORISED", "0".repeat(64)).code()).isEqualTo("INVALID_SIGNATURE");
        here.becomes(order, "AUTHORISED");
        for (int i = 0; i < 3; i++) {
            assertThat(here.tell(order, "AUTHORISED").status()).isEqualTo(204);
        }
        assertThat(here.tell(order, "FAILED").status()).isEqualTo(204);
        var paid = here.person().get("orders/" + order);
        assertThat(paid.at("/state")).isEqualTo("CAPTURED");
        assertThat(paid.at("/bought/left")).isEqualTo("1");

        var receipt = here.person().get("orders/" + order + "/receipt");
        assertThat(receipt.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(receipt.text()).startsWith("%PDF");
        assertThat(here.organisation()
                        .person()
                        .get("orders/" + order + "/receipt")
                        .code())
                .isEqualTo("UNKNOWN_ORDER");

        var plans = here.person().get("plans?product=windows-server&release=2025");
        assertThat(plans.at("/usable/0/plan")).isEqualTo("PAY_PER_INCIDENT");
        assertThat(plans.at("/usable/0/line")).isEqualTo(paid.at("/bought/line"));
        assertThat(here.person().get("contracts").json().at("/0/accessId").isNull())
                .isTrue();
        var opened = here.person()
                .post(
                        "support-requests",
                        "{\"product\":\"windows-server\",\"release\":\"2025\",\"severity\":\"C\",\"title\":\"t\",\"description\":\"d\"}",
                        "Idempotency-Key",
                        "r");
        assertThat(opened.at("/line")).isEqualTo(paid.at("/bought/line"));
        assertThat(opened.at("/remaining")).isEqualTo("0");
        assertThat(here.person().post("orders/" + order + "/refund", "").code()).isEqualTo("INCIDENTS_USED");
    }

    @Test
    @DisplayName("PD-2, EN-3: a refund takes all incidents back and returns the money, once; the ledger tells it")
    default void refunded() {
        var here = new Here(server());
        var order = here.order("PACK_5", "k").at("/id");
        assertThat(here.person().post("orders/" + order + "/refund", "").code()).isEqualTo("ORDER_NOT_PAID");
        here.becomes(order, "AUTHORISED");
        here.tell(order, "AUTHORISED");
        assertThat(here.person().get("timeline").each("/entries", "advice")).containsExactly("USE_UP");
        var refunded = here.person().post("orders/" + order + "/refund", "");
        assertThat(refunded.at("/state")).isEqualTo("REFUNDED");
        assertThat(refunded.at("/bought/left")).isEqualTo("0");
        assertThat(here.person().post("orders/" + order + "/refund", "").status())
                .isEqualTo(200);
        assertThat(here.person().get("timeline").json().at("/entries")).isEmpty();
        var ledger = here.person()
                .get("contracts/" + refunded.at("/bought/contract") + "/lines/" + refunded.at("/bought/line")
                        + "/ledger");
        assertThat(ledger.at("/items/0/kind")).isEqualTo("ADJUST");
        assertThat(ledger.at("/items/0/amount")).isEqualTo("-5");
        assertThat(ledger.at("/items/1/amount")).isEqualTo("5");
    }

    @Test
    @DisplayName("PD-2: a decline ends the order without a grant, and what comes after it changes nothing")
    default void declined() {
        var here = new Here(server());
        var order = here.order("SINGLE", "k").at("/id");
        here.becomes(order, "FAILED");
        here.tell(order, "FAILED");
        here.tell(order, "AUTHORISED");
        var failed = here.person().get("orders/" + order);
        assertThat(failed.at("/state")).isEqualTo("FAILED");
        assertThat(failed.json().at("/bought").isNull()).isTrue();
        assertThat(here.person().get("orders/" + order + "/receipt").code()).isEqualTo("ORDER_NOT_PAID");
        assertThat(here.tell(UUID.randomUUID().toString(), "AUTHORISED").status())
                .isEqualTo(204);
        assertThat(server().nobody().post("payment-callbacks/NO_SUCH", "{}").code())
                .isEqualTo("UNKNOWN_GATEWAY");
    }

    /** A person who may buy, and the sandbox as the other side. */
    record Here(Organisation organisation, Api person) {
        Here(Server server) {
            this(server.organisation("ACTION_PACK"));
        }

        private Here(Organisation organisation) {
            this(organisation, organisation.person());
        }

        String wish(String offer) {
            return "{\"offer\":\"%s\",\"product\":\"windows-server\",\"release\":\"2025\"}".formatted(offer);
        }

        Answer order(String offer, String key) {
            return person.post("orders", wish(offer), "Idempotency-Key", key);
        }

        /** What the customer did on the page of the sandbox, before anybody was told. */
        void becomes(String order, String state) {
            organisation
                    .fixture()
                    .execute("UPDATE entitlement.sandbox_payment SET state = ? WHERE order_id = ?::uuid", state, order);
        }

        /** The sandbox has its secret from the first callback on that it must judge. */
        Answer tell(String order, String status) {
            tell(order, status, "0".repeat(64));
            return tell(order, status, signature(body(order, status)));
        }

        Answer tell(String order, String status, String signature) {
            return organisation
                    .server()
                    .nobody()
                    .send(
                            "POST",
                            "payment-callbacks/SANDBOX",
                            BodyPublishers.ofString(body(order, status)),
                            "Sandbox-Signature",
                            signature);
        }

        private static String body(String order, String status) {
            return "{\"order\":\"" + order + "\",\"status\":\"" + status + "\"}";
        }

        private String signature(String body) {
            try (var connection = organisation.server().database().getConnection();
                    var statement = connection.prepareStatement("SELECT secret FROM entitlement.sandbox_secret");
                    var row = statement.executeQuery()) {
                row.next();
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(row.getBytes(1), "HmacSHA256"));
                return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
            } catch (java.sql.SQLException | GeneralSecurityException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
