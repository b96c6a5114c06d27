package org.partnersupport.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Incidents are bought with the sandbox as the payment service, in each language. */
@ExtendWith(Browsing.class)
class PurchaseE2E {
    private static final String PLANS = "/plans?" + Company.COVERED;

    private final Browsing.Chromium chromium;
    private final Site site;

    PurchaseE2E(Browsing.Chromium chromium, Site site) {
        this.chromium = chromium;
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({"ja,kenji", "en,hana"})
    @DisplayName("PD-2, PL-5, LC-7, PL-6: declined, then paid with one more step, then the request opened with what was"
            + " bought, which then is not given back")
    void boughtAndUsed(String language, String person) {
        var title = "bought " + UUID.randomUUID();
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs(person + "@personal.example", PLANS);
            buys(visitor, language);
            visitor.presses(Words.DECLINE.in(language))
                    .waitsFor("/purchases/return")
                    .sees(Words.NOT_PAID.in(language));

            visitor.follows(Words.TRY_AGAIN.in(language)).waitsFor("/purchases/buy");
            visitor.presses(Words.TO_PAYMENT.in(language)).waitsFor("/sandbox/checkout");
            assertThat(visitor.violations()).as("sandbox").isEmpty();
            visitor.presses(Words.PAY_IN_STEPS.in(language)).waitsFor("step=confirm");
            visitor.presses(Words.PAY.in(language))
                    .waitsFor("/purchases/return")
                    .sees(Words.PAID.in(language));
            assertThat(visitor.violations()).as("return").isEmpty();
            var order = visitor.address().replace("/return?", "/order?");

            visitor.at("#use").click();
            visitor.waitsFor("/requests/new").presses(Words.NEXT.in(language)).waitsFor("step=2");
            visitor.at("input[type=radio][value=C]").check();
            visitor.fills("subject", title)
                    .fills("description", title)
                    .presses(Words.NEXT.in(language))
                    .waitsFor("step=3")
                    .presses(Words.NEXT.in(language))
                    .waitsFor("step=4")
                    .sees(Words.BOUGHT_PAYS.in(language));
            visitor.presses(Words.OPEN.in(language)).waitsFor("/requests/view").sees(title);

            visitor.goesTo(order).sees(Words.IN_USE.in(language));
            assertThat(visitor.at("#refund")).hasCount(0);
            assertThat(visitor.violations()).as("order").isEmpty();
            assertThat(visitor.goesTo("/purchases").violations())
                    .as("purchases")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"ja,kenji", "en,hana"})
    @DisplayName(
            "PD-2: while nobody told it, the page says that it is not known; a payment that came is given back whole")
    void inDoubtAndGivenBack(String language, String person) {
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs(person + "@personal.example", PLANS);
            buys(visitor, language);
            var page = visitor.address();
            visitor.presses(Words.PAY_LATE.in(language))
                    .waitsFor("/purchases/return")
                    .sees(Words.NOT_KNOWN_YET.in(language));
            visitor.goesTo(page);
            assertThat(visitor.button(Words.PAY.in(language))).hasCount(0);

            visitor.goesTo(PLANS);
            buys(visitor, language);
            visitor.presses(Words.PAY.in(language))
                    .waitsFor("/purchases/return")
                    .sees(Words.PAID.in(language));
            visitor.goesTo(visitor.address().replace("/return?", "/order?"));
            visitor.at("#refund").click();
            visitor.sees(Words.GIVEN_BACK.in(language));
        }
    }

    @ParameterizedTest
    @CsvSource({"ja", "en"})
    @DisplayName(
            "PL-5, LC-7: a work account reads why not and what else there is; in the cloud nothing is offered at all")
    void whyNot(String language) {
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs("member@daichi.example", PLANS).sees(Words.NOT_FOR_WORK.in(language));
            assertThat(visitor.at("#buy-now")).hasCount(0);
            visitor.goesTo("/purchases/buy?" + Company.COVERED).sees(Words.NOT_FOR_WORK.in(language));
            assertThat(visitor.at("#pay")).hasCount(0);
            assertThat(visitor.button(Words.ANOTHER_ACCOUNT.in(language)).first())
                    .isVisible();
        }
        assertThat(site.as("member@daichi.example").get("/orders").text()).isEqualTo("[]");
        try (var visitor = new Visitor(chromium, site, language)) {
            visitor.entersAs("kenji@personal.example", "/plans?product=azure&release=current");
            assertThat(visitor.at("#buy-now, a[href='#buy']")).hasCount(0);
        }
    }

    private static void buys(Visitor visitor, String language) {
        visitor.follows(Words.BUY_NOW.in(language)).waitsFor("/purchases/buy");
        visitor.presses(Words.TO_PAYMENT.in(language)).waitsFor("/sandbox/checkout");
    }
}
