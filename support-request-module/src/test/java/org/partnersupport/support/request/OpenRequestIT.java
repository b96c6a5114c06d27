package org.partnersupport.support.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.support.api.NewRequest;
import org.partnersupport.support.api.Severity;
import org.partnersupport.support.api.Status;
import org.partnersupport.support.api.SupportRequests.Opened;
import org.partnersupport.support.api.SupportRequests.Query;
import org.partnersupport.support.api.SupportRequests.Summary;
import org.partnersupport.support.testing.AtOnce;
import org.partnersupport.support.testing.FakeLedger;
import org.partnersupport.support.testing.People;
import org.partnersupport.support.testing.Refused;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.UnitOfWork;

@DisplayName("Opening a request")
class OpenRequestIT {
    private static final UnitOfWork TRANSACTIONS =
            new UnitOfWork(TestDatabase.migrated("membership", "entitlement", "support"));

    private final FakeLedger ledger = new FakeLedger(TRANSACTIONS, 20);
    private final Desk desk = new Desk(TRANSACTIONS, ledger);
    private final Caller caller = People.member(People.organisation("Aoba"));

    @Test
    @DisplayName("RQ-2: reserves one incident and stores the request with the beginning of its history")
    void reservesAndStores() {
        var opened = desk.open(caller, wanted("Cannot print"), "key");

        var read = desk.byNumber(caller, opened.request().number());
        assertThat(opened.first()).isTrue();
        assertThat(read).isEqualTo(opened.request());
        assertThat(read.status()).isEqualTo(Status.OPEN);
        assertThat(read.remaining()).isEqualTo(19);
        assertThat(read.line()).isEqualTo(ledger.line());
        assertThat(read.history()).singleElement().satisfies(event -> {
            assertThat(event.by()).isEqualTo(caller.account());
            assertThat(event.at()).isEqualTo(read.openedAt());
        });
        assertThat(balance()).isEqualTo(19);
    }

    @ParameterizedTest
    @CsvSource({"A, 2026-11-22T02:00:01Z", "B, 2026-11-24T04:00:00Z", "C, 2026-11-24T08:00:00Z"})
    @DisplayName("RQ-6: A is answered around the clock; B and C wait for Tuesday, as Monday is a holiday in Japan")
    void firstAnswerIsDue(Severity severity, Instant due) {
        var opened = desk.open(caller, wanted(severity), "key").request();

        assertThat(opened.firstResponse().due().truncatedTo(ChronoUnit.SECONDS)).isEqualTo(due);
        assertThat(desk.byNumber(caller, opened.number()).firstResponse()).isEqualTo(opened.firstResponse());
        assertThat(desk.find(caller, new Query(null, null, 0, 1)).items())
                .singleElement()
                .extracting(Summary::firstResponse)
                .isEqualTo(opened.firstResponse());
    }

    @Test
    @DisplayName("RQ-6: an organisation with a calendar of its own is answered in its business hours")
    void ownCalendar() {
        TRANSACTIONS.run(() -> TRANSACTIONS.sql().update("""
                INSERT INTO support.business_calendar VALUES ('QA', 'Asia/Qatar', '08:00', '16:00', '7,1,2,3,4')
                ON CONFLICT DO NOTHING"""));
        TRANSACTIONS.run(
                () -> TRANSACTIONS.sql().update("INSERT INTO support.party_calendar VALUES (?, 'QA')", caller.party()));

        var opened = desk.open(caller, wanted(Severity.B), "key").request();

        assertThat(opened.firstResponse().due()).isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
    }

    @Test
    @DisplayName("RQ-4: the same key with the same content gives the first request again and reserves once")
    void sameKeyAgain() {
        var first = desk.open(caller, wanted("Cannot print"), "key");
        var again = desk.open(caller, wanted("Cannot print"), "key");

        assertThat(again.first()).isFalse();
        assertThat(again.request()).isEqualTo(first.request());
        assertThat(balance()).isEqualTo(19);
    }

    @Test
    @DisplayName("RQ-4: the same key with another content is refused")
    void sameKeyOtherContent() {
        desk.open(caller, wanted("Cannot print"), "key");

        Refused.with("IDEMPOTENCY_KEY_REUSED", () -> desk.open(caller, wanted("Cannot scan"), "key"));
        assertThat(balance()).isEqualTo(19);
    }

    @Test
    @DisplayName("RQ-4, TC-125: a key is its account's own")
    void keysOfTwoAccounts() {
        desk.open(caller, wanted("Cannot print"), "key");

        assertThat(desk.open(People.personal("en"), wanted("Cannot print"), "key")
                        .first())
                .isTrue();
    }

    @Test
    @DisplayName("RQ-4: sixteen at once with one key make one request and one reservation")
    void oneKeyAtOnce() {
        var opened = AtOnce.times(16, i -> desk.open(caller, wanted("Cannot print"), "key"));

        assertThat(opened)
                .extracting(o -> o.request().number())
                .containsOnly(opened.get(0).request().number());
        assertThat(opened.stream().filter(Opened::first)).hasSize(1);
        assertThat(balance()).isEqualTo(19);
        assertThat(requestsOf(caller)).isEqualTo(1);
    }

    @Test
    @DisplayName("RQ-3: of 128 at once on a line of twenty exactly twenty succeed")
    void moreThanThereAre() {
        var answers = AtOnce.times(128, i -> {
            try {
                return desk.open(caller, wanted("Cannot print"), "key " + i)
                        .request()
                        .number();
            } catch (RefusedException refused) {
                return refused.refusal().code();
            }
        });

        assertThat(answers.stream().filter("NO_USABLE_PLAN"::equals)).hasSize(108);
        assertThat(answers.stream().distinct()).hasSize(21);
        assertThat(requestsOf(caller)).isEqualTo(20);
        assertThat(balance()).isZero();
    }

    @Test
    @DisplayName("RQ-2: a refusal stores nothing and leaves the key free")
    void refusedLeavesNothing() {
        var empty = new FakeLedger(TRANSACTIONS, 0);
        assertThatThrownBy(() -> new Desk(TRANSACTIONS, empty).open(caller, wanted("Cannot print"), "key"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals())
                                .extracting("code")
                                .containsExactly("NO_USABLE_PLAN", "NO_INCIDENTS_LEFT"));

        assertThat(requestsOf(caller)).isZero();
        assertThat(desk.open(caller, wanted("Something else"), "key").first()).isTrue();
    }

    @Test
    @DisplayName("RQ-2: what fails after the reservation takes the reservation back")
    void failingLaterReservesNothing() {
        var breaking = new Desk(
                TRANSACTIONS,
                event -> {
                    ledger.on(event);
                    throw new IllegalStateException("power cut");
                },
                ledger::on,
                ledger::on);

        assertThatThrownBy(() -> breaking.open(caller, wanted("Cannot print"), "key"))
                .hasMessage("power cut");
        assertThat(balance()).isEqualTo(20);
        assertThat(requestsOf(caller)).isZero();
    }

    @Test
    @DisplayName("RQ-8: an event that nobody answers opens nothing")
    void nobodyAnswers() {
        var deaf = new Desk(TRANSACTIONS, event -> {}, event -> {}, event -> {});

        Refused.with("ENTITLEMENT_UNANSWERED", () -> deaf.open(caller, wanted("Cannot print"), "key"));
        assertThat(requestsOf(caller)).isZero();
    }

    @Test
    @DisplayName("speaks the language asked for, else the caller's, else Japanese")
    void language() {
        var english = People.personal("en");

        assertThat(desk.open(english, wanted("a", "ja"), "1").request().language())
                .isEqualTo("ja");
        assertThat(desk.open(english, wanted("a"), "2").request().language()).isEqualTo("en");
        assertThat(desk.open(People.personal(null), wanted("a"), "3").request().language())
                .isEqualTo("ja");
    }

    @ParameterizedTest
    @MethodSource("naughty")
    @DisplayName("TC-095: keeps hostile texts exactly as typed")
    void keepsTexts(String text) {
        var number = desk.open(caller, wanted(text), "key").request().number();

        assertThat(desk.byNumber(caller, number).title()).isEqualTo(text);
        assertThat(desk.byNumber(caller, number).description()).isEqualTo(text.repeat(20_000 / text.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "half a pair \ud83d", "half \udc4d pair", "", " \u3000", "\t"})
    @DisplayName("refuses by validation what cannot be kept, before anything is stored")
    void refusesTexts(String text) {
        assertThatThrownBy(() -> desk.open(caller, wanted(text), "key"))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        refused -> assertThat(refused.getConstraintViolations())
                                .extracting(
                                        violation -> violation.getPropertyPath().toString())
                                .contains("title", "description"));
        assertThat(requestsOf(caller)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\0", "two\nlines"})
    @DisplayName("refuses a key that is none")
    void refusesKeys(String key) {
        assertThatThrownBy(() -> desk.open(caller, wanted("a"), key)).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> desk.open(caller, wanted("a"), "k".repeat(201)))
                .isInstanceOf(ConstraintViolationException.class);
    }

    static List<String> naughty() throws IOException {
        try (var file = OpenRequestIT.class.getResourceAsStream("/naughty-strings/handful.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private static NewRequest wanted(String title) {
        return wanted(title, null);
    }

    private static NewRequest wanted(Severity severity) {
        return new NewRequest("windows-server", "2025", (UUID) null, severity, "Cannot print", "At all", "en", null);
    }

    private static NewRequest wanted(String title, @Nullable String language) {
        var description = title.isEmpty() ? title : title.repeat(20_000 / title.length());
        return new NewRequest(
                "windows-server", "2025", (UUID) null, Severity.B, title, description, language, "03-1234-5678");
    }

    private int balance() {
        return TRANSACTIONS.inTransaction(ledger::balance);
    }

    private long requestsOf(Caller whose) {
        return desk.find(whose, new Query(null, null, 0, 100)).total();
    }
}
