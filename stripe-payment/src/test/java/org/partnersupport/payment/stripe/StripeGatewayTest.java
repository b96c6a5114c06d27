package org.partnersupport.payment.stripe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnersupport.entitlement.api.payment.PaymentGateway.Checkout;
import org.partnersupport.entitlement.api.payment.PaymentGateway.GatewayAwayException;
import org.partnersupport.entitlement.api.payment.PaymentGateway.Notice;
import org.partnersupport.entitlement.api.payment.PaymentGateway.Purchase;
import org.partnersupport.entitlement.api.payment.PaymentStatus;

class StripeGatewayTest {
    private static final String SECRET = "whsec_test";
    private static final UUID ORDER = UUID.fromString("01a21305-3778-72a1-8aee-6ec273e16290");
    private static final String SESSIONS = "/v1/checkout/sessions";
    private static final String ONE = SESSIONS + "/cs_1";

    private final WireMockServer stripe = new WireMockServer(options().dynamicPort());
    private StripeGateway gateway = gateway("http://localhost:1");

    private static StripeGateway gateway(String address) {
        return new StripeGateway(new StripeSettings("sk_test_secret", SECRET, Optional.of(address)));
    }

    @BeforeEach
    void start() {
        stripe.start();
        gateway = gateway(stripe.baseUrl());
    }

    @AfterEach
    void stop() {
        stripe.stop();
    }

    @Test
    @DisplayName("PD-2: a payment opens on Stripe's own page, once for each order, with nothing of a card")
    void starts() {
        stripe.stubFor(
                post(urlEqualTo(SESSIONS))
                        .willReturn(
                                okJson(
                                        "{\"id\":\"cs_1\",\"object\":\"checkout.session\",\"url\":\"https://checkout.stripe.com/c/pay/cs_1\"}")));
        var purchase = new Purchase(ORDER, "PI-000042", "One incident", 66_000, "JPY", "https://portal.example/back");
        assertThat(gateway.start(purchase)).isEqualTo(new Checkout("cs_1", "https://checkout.stripe.com/c/pay/cs_1"));
        stripe.verify(postRequestedFor(urlEqualTo(SESSIONS))
                .withHeader("Authorization", equalTo("Bearer sk_test_secret"))
                .withHeader("Idempotency-Key", equalTo("order-" + ORDER))
                .withRequestBody(containing("client_reference_id=" + ORDER))
                .withRequestBody(containing("unit_amount]=66000"))
                .withRequestBody(containing("currency]=jpy"))
                .withRequestBody(containing("mode=payment")));
        assertThat(stripe.getAllServeEvents().get(0).getRequest().getBodyAsString())
                .doesNotContain("card[", "number]", "cvc");
    }

    @ParameterizedTest
    @CsvSource({
        "open, unpaid, false, PENDING",
        "expired, unpaid, false, FAILED",
        "complete, unpaid, false, PENDING",
        "complete, paid, false, CAPTURED",
        "complete, paid, true, REFUNDED"
    })
    @DisplayName("PD-2: how a payment stands at Stripe, in the words of the port")
    void stands(String status, String paid, boolean refunded, PaymentStatus told) {
        session(status, paid, refunded);
        assertThat(gateway.status("cs_1")).isEqualTo(told);
        assertThat(gateway.capture("cs_1")).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"succeeded, REFUNDED", "pending, REFUNDED", "failed, CAPTURED"})
    @DisplayName("PD-2: the money goes back once; where it does not, the payment stays")
    void refunds(String refund, PaymentStatus told) {
        session("complete", "paid", false);
        stripe.stubFor(post(urlEqualTo("/v1/refunds"))
                .willReturn(okJson("{\"id\":\"re_1\",\"object\":\"refund\",\"status\":\"" + refund + "\"}")));
        assertThat(gateway.refund("cs_1")).isEqualTo(told);
        stripe.verify(postRequestedFor(urlEqualTo("/v1/refunds"))
                .withHeader("Idempotency-Key", equalTo("refund-cs_1"))
                .withRequestBody(containing("payment_intent=pi_1")));
    }

    @Test
    @DisplayName("PD-2: what was never paid, or went back already, is not given back once more")
    void nothingToRefund() {
        session("open", "unpaid", false);
        assertThat(gateway.refund("cs_1")).isEqualTo(PaymentStatus.PENDING);
        session("complete", "paid", true);
        assertThat(gateway.refund("cs_1")).isEqualTo(PaymentStatus.REFUNDED);
        stripe.verify(0, postRequestedFor(urlEqualTo("/v1/refunds")));
    }

    @Test
    @DisplayName("PD-2: Stripe away or refusing is not known, and its words with what it was sent go nowhere")
    void away() {
        stripe.stubFor(
                get(urlPathEqualTo(ONE))
                        .willReturn(
                                aResponse()
                                        .withStatus(401)
                                        .withBody(
                                                "{\"error\":{\"message\":\"Invalid API Key provided: sk_test_secret\",\"type\":\"invalid_request_error\"}}")));
        assertThatExceptionOfType(GatewayAwayException.class)
                .isThrownBy(() -> gateway.status("cs_1"))
                .withMessageContaining("401")
                .withMessageNotContaining("sk_test")
                .withNoCause();
        stripe.stop();
        assertThatExceptionOfType(GatewayAwayException.class).isThrownBy(() -> gateway.status("cs_1"));
    }

    @Test
    @DisplayName(
            "PD-2: a callback is believed by its signature alone: not unsigned, changed, old or with another secret")
    void signatures() throws GeneralSecurityException {
        var body = event("checkout.session.completed", "paid");
        var now = Instant.now().getEpochSecond();
        assertThat(read(body, signature(body, now, SECRET))).contains(new Notice(ORDER, PaymentStatus.CAPTURED));
        assertThat(read(body, null)).isEmpty();
        assertThat(read(body.replace("paid", "PAID"), signature(body, now, SECRET)))
                .isEmpty();
        assertThat(read(body, signature(body, now - 3600, SECRET))).isEmpty();
        assertThat(read(body, signature(body, now, "whsec_other"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "checkout.session.expired, unpaid, FAILED",
        "checkout.session.async_payment_succeeded, paid, CAPTURED",
        "checkout.session.completed, unpaid, PENDING",
        "invoice.paid, paid, PENDING"
    })
    @DisplayName("PD-2: what a callback tells; most tell nothing of ours")
    void events(String type, String paid, PaymentStatus told) throws GeneralSecurityException {
        var body = event(type, paid);
        var notice = told == PaymentStatus.PENDING ? Notice.NOTHING : new Notice(ORDER, told);
        assertThat(read(body, signature(body, Instant.now().getEpochSecond(), SECRET)))
                .contains(notice);
    }

    @Test
    @DisplayName("PD-2: a signed callback about something else entirely is no fault")
    void otherThings() throws GeneralSecurityException {
        for (var body : new String[] {"{}", "[]", "{\"type\":1,\"data\":{\"object\":{}}}", "no JSON"}) {
            assertThat(read(body, signature(body, Instant.now().getEpochSecond(), SECRET)))
                    .contains(Notice.NOTHING);
        }
    }

    private void session(String status, String paid, boolean refunded) {
        var session = """
                {"id":"cs_1","object":"checkout.session","status":"%s","payment_status":"%s",
                 "payment_intent":{"id":"pi_1","object":"payment_intent",
                                   "latest_charge":{"id":"ch_1","object":"charge","refunded":%s}}}
                """;
        stripe.stubFor(get(urlPathEqualTo(ONE)).willReturn(okJson(session.formatted(status, paid, refunded))));
    }

    private static String event(String type, String paid) {
        var event = """
                {"id":"evt_1","object":"event","api_version":"2019-01-01","type":"%s",
                 "data":{"object":{"id":"cs_1","client_reference_id":"%s","payment_status":"%s"}}}
                """;
        return event.formatted(type, ORDER, paid);
    }

    private Optional<Notice> read(String body, @org.jspecify.annotations.Nullable String signature) {
        return gateway.read(
                header -> header.toLowerCase(Locale.ROOT).equals("stripe-signature") ? signature : null,
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static String signature(String body, long at, String secret) throws GeneralSecurityException {
        return "t=" + at + ",v1=" + Webhook.Util.computeHmacSha256(secret, at + "." + body);
    }
}
