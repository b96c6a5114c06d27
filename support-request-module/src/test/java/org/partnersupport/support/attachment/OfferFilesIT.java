package org.partnersupport.support.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.support.api.Attachments.Attachment;
import org.partnersupport.support.api.FileOffers;
import org.partnersupport.support.api.FileOffers.Choice;
import org.partnersupport.support.api.FileOffers.Held;
import org.partnersupport.support.api.FileSecret;
import org.partnersupport.support.api.FileSecret.Kind;
import org.partnersupport.support.check.Checks;
import org.partnersupport.support.testing.AtOnce;
import org.partnersupport.support.testing.People;
import org.partnersupport.support.testing.Refused;
import org.partnersupport.support.testing.Told;
import org.partnersupport.testing.HandMadeBeans;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.TestSettings;
import org.partnersupport.testing.UnitOfWork;

@DisplayName("A file in which something was found")
class OfferFilesIT {
    private static final TestDatabase DATABASE = TestDatabase.migrated("membership", "entitlement", "support");
    private static final UnitOfWork TRANSACTIONS = new UnitOfWork(DATABASE);
    private static final byte[] KEY = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEA\n"
            .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CAPTURE =
            "{\"log\":{\"entries\":[{\"request\":{\"cookies\":[{\"name\":\"a\",\"value\":\"SECRET\"}]}}]}}"
                    .getBytes(StandardCharsets.US_ASCII);

    private final MembershipFixture rows = new MembershipFixture(DATABASE);
    private final TestClock clock = TestClock.at(Instant.parse("2026-11-28T10:00:00Z"));
    private final HandMadeBeans beans = new HandMadeBeans(TRANSACTIONS)
            .with(Clock.class, clock)
            .with(Settings.class, TestSettings.defaults())
            .with(Audit.class, new Silent())
            .with(Event.class, new Told<>(told -> {}))
            .with(
                    Checks.class,
                    Checks.by(Validation.buildDefaultValidatorFactory().getValidator()))
            .of(
                    "org.partnersupport.support.attachment.OfferFiles",
                    "org.partnersupport.support.request.Requests",
                    "org.partnersupport.membership.customer.CustomerDirectory");
    private final FileOffers offers = TRANSACTIONS.transactional(FileOffers.class, beans.get(FileOffers.class));
    private final Organisation organisation = People.organisation("Aoba");
    private final Caller member = People.member(organisation);
    private final UUID request = Ids.next();
    private final String number = Long.toString(request.getLeastSignificantBits() >>> 8);

    @BeforeEach
    void opened() {
        rows.execute(
                "INSERT INTO support.request (id, number, party_id, requester_id, line_id, contract_id, plan, product,"
                        + " release, severity, title, description, language, search, status, opened_at, updated_at, response_due, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'P', 'sql', '2022', 'C', 't', 'd', 'en', 's', 'OPEN', now(), now(), now(), 0)",
                request,
                number,
                organisation.id(),
                member.account(),
                Ids.next(),
                Ids.next());
    }

    @Test
    @DisplayName(
            "TC-092: waits for its sender's word, and nothing is attached before; a harmless one is attached at once")
    void waits() {
        assertThat(offers.offer(member, number, "id_rsa", KEY)).isEmpty();
        assertThat(offers.held(member, number)).singleElement().satisfies(held -> {
            assertThat(held.name()).isEqualTo("id_rsa");
            assertThat(held.size()).isEqualTo(KEY.length);
            assertThat(held.secrets()).containsExactly(new FileSecret(Kind.PRIVATE_KEY, 1, List.of(1)));
            assertThat(held.redactable()).isFalse();
        });
        assertThat(attached()).isZero();

        assertThat(offers.offer(member, number, "a.txt", new byte[] {65}))
                .map(Attachment::name)
                .contains("a.txt");
        assertThat(attached()).isEqualTo(1);
    }

    @Test
    @DisplayName("TC-091: a file that no scanner was told of is there all the same")
    void withoutScan() {
        offers.offer(member, number, "a.txt", new byte[] {65});
        rows.execute("DELETE FROM support.scan WHERE request_id = ?", request);
        assertThat(content("a.txt")).isEqualTo("A");
    }

    @Test
    @DisplayName("TC-092: is attached as it is, without what was found, or not at all, and waits no longer")
    void decided() {
        offers.offer(member, number, "x.har", CAPTURE);
        offers.decide(member, number, only().id(), Choice.REDACT);
        assertThat(content("x-redacted.har")).contains("REDACTED").doesNotContain("SECRET");

        offers.offer(member, number, "y.har", CAPTURE);
        offers.decide(member, number, only().id(), Choice.KEEP);
        assertThat(content("y.har")).contains("SECRET");

        offers.offer(member, number, "z.har", CAPTURE);
        offers.decide(member, number, only().id(), Choice.REFUSE);
        assertThat(offers.held(member, number)).isEmpty();
        assertThat(attached()).isEqualTo(2);
    }

    @Test
    @DisplayName("TC-092, TC-093: is nobody else's to see or decide, nor through another request")
    void ownOnly() {
        offers.offer(member, number, "x.har", CAPTURE);
        var held = only().id();
        var admin = People.member(organisation, Role.GLOBAL_ADMIN);
        assertThat(offers.held(admin, number)).isEmpty();
        for (var choice : Choice.values()) {
            Refused.with("UNKNOWN_HELD_FILE", () -> offers.decide(admin, number, held, choice));
            Refused.with("UNKNOWN_HELD_FILE", () -> offers.decide(member, number, Ids.next(), choice));
            Refused.with(
                    "UNKNOWN_REQUEST",
                    () -> offers.decide(People.member(People.organisation("B")), number, held, choice));
        }
        assertThat(offers.held(member, number)).hasSize(1);
        assertThat(attached()).isZero();
    }

    @Test
    @DisplayName("TC-092: of those who decide at once one does; what cannot be attached still waits")
    void atOnce() {
        offers.offer(member, number, "x.har", CAPTURE);
        var held = only().id();
        rows.execute("UPDATE support.request SET status = 'CLOSED', resolution = 'SOLVED' WHERE id = ?", request);
        Refused.with("ALREADY_CLOSED", () -> offers.decide(member, number, held, Choice.KEEP));
        assertThat(offers.held(member, number)).hasSize(1);
        rows.execute("UPDATE support.request SET status = 'OPEN', resolution = NULL WHERE id = ?", request);

        var answers = AtOnce.times(6, i -> {
            try {
                offers.decide(member, number, held, Choice.KEEP);
                return "attached";
            } catch (RefusedException refused) {
                return refused.refusal().code();
            }
        });
        assertThat(answers).containsOnlyOnce("attached").contains("UNKNOWN_HELD_FILE");
        assertThat(attached()).isEqualTo(1);
    }

    @Test
    @DisplayName("TC-089, TC-092: few wait for one account, also when many come at once, and each for a day")
    void few() {
        var answers = AtOnce.times(8, i -> {
            try {
                return offers.offer(member, number, "k" + i, KEY).isEmpty() ? "waits" : "attached";
            } catch (RefusedException refused) {
                return refused.refusal().code();
            }
        });
        assertThat(answers).containsOnly("waits", "TOO_MANY_HELD_FILES");
        assertThat(offers.held(member, number)).hasSize(FileOffers.MOST_HELD);

        var held = beans.get(HeldFiles.class);
        clock.move(FileOffers.HELD);
        TRANSACTIONS.run(held::forgetOld);
        assertThat(offers.held(member, number)).hasSize(FileOffers.MOST_HELD);
        clock.move(Duration.ofSeconds(1));
        TRANSACTIONS.run(held::forgetOld);
        assertThat(offers.held(member, number)).isEmpty();
    }

    @Test
    @DisplayName("TC-084, TC-092: what could not be attached anyway does not wait either")
    void notAdmitted() {
        Refused.with("FILE_EMPTY", () -> offers.offer(member, number, "x", new byte[0]));
        Refused.with("FILE_TOO_LARGE", () -> offers.offer(member, number, "x", new byte[10 * 1024 * 1024 + 1]));
        Refused.with("UNKNOWN_REQUEST", () -> offers.offer(People.member(People.organisation("B")), number, "x", KEY));
        assertThat(offers.held(member, number)).isEmpty();
    }

    private Held only() {
        var held = offers.held(member, number);
        assertThat(held).hasSize(1);
        return held.get(0);
    }

    private long attached() {
        return rows.number("SELECT count(*) FROM support.attachment WHERE request_id = '" + request + "'");
    }

    private String content(String name) {
        var attachments = beans.get(KeepAttachments.class);
        Supplier<byte[]> read = () -> {
            var file = attachments.of(member, number).stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            try (var content = attachments.content(member, number, file.id()).open()) {
                return content.readAllBytes();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        };
        return new String(TRANSACTIONS.inTransaction(read), StandardCharsets.UTF_8);
    }

    private static final class Silent implements Audit {
        @Override
        public void record(@Nullable UUID actor, @Nullable UUID whose, String action, String subject, String detail) {}
    }
}
