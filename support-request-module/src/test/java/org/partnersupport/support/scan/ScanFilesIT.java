package org.partnersupport.support.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.support.testing.AtOnce;
import org.partnersupport.testing.FakeClamd;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.TestSettings;
import org.partnersupport.testing.UnitOfWork;

@DisplayName("Files before a scanner")
class ScanFilesIT {
    private static final TestDatabase DATABASE = TestDatabase.migrated("membership", "entitlement", "support");
    private static final UnitOfWork TRANSACTIONS = new UnitOfWork(DATABASE);
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    private final MembershipFixture rows = new MembershipFixture(DATABASE);
    private final TestClock clock = TestClock.at(NOW);
    private final FakeClamd clamd = FakeClamd.start();
    private final UUID organisation = Ids.next();
    private final UUID request = Ids.next();
    private final List<String> audited = new CopyOnWriteArrayList<>();

    @BeforeEach
    void opened() {
        rows.execute("DELETE FROM support.scan");
        rows.execute(
                "INSERT INTO support.request (id, number, party_id, requester_id, line_id, contract_id, plan, product,"
                        + " release, severity, title, description, language, search, status, opened_at, updated_at, response_due, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'P', 'sql', '2022', 'C', 't', 'd', 'en', 's', 'OPEN', now(), now(), now(), 0)",
                request,
                "SR-" + request,
                organisation,
                Ids.next(),
                Ids.next(),
                Ids.next());
    }

    @AfterEach
    void ended() {
        clamd.close();
    }

    @Test
    @DisplayName(
            "TC-091: what is clean and what holds a virus is told apart; the virus is an entry of the organisation's audit")
    void verdicts() {
        var clean = file("hello".getBytes(StandardCharsets.UTF_8));
        var infected = file(FakeClamd.virus());

        server().scanAll();

        assertThat(state(clean)).isEqualTo("CLEAN");
        assertThat(state(infected)).isEqualTo("INFECTED");
        assertThat(text("SELECT finding FROM support.scan WHERE attachment_id = ?", infected))
                .isEqualTo(FakeClamd.FINDING);
        assertThat(audited)
                .containsExactly("null " + organisation + " ATTACHMENT_QUARANTINED SR-" + request + " " + infected + " "
                        + FakeClamd.FINDING);
        server().scanAll();
        assertThat(clamd.shown()).as("what was told is not asked again").hasSize(2);
    }

    @Test
    @DisplayName("TC-091: without a verdict a file waits, longer each time, and is scanned when the scanner is back")
    void failsClosed() {
        var file = file(new byte[] {1});
        clamd.outOfOrder(true);
        for (var wait : List.of(10, 20, 40)) {
            server().scanAll();
            assertThat(state(file)).isEqualTo("WAITING");
            assertThat(text("SELECT delayed FROM support.scan WHERE attachment_id = ?", file))
                    .isEqualTo("t");
            clock.move(Duration.ofSeconds(wait - 1));
            assertThat(taken()).isFalse();
            clock.move(Duration.ofSeconds(1));
        }
        clamd.outOfOrder(false);
        server().scanAll();
        assertThat(state(file)).isEqualTo("CLEAN");
    }

    @Test
    @DisplayName("TC-091: the wait grows up to ten minutes and no further")
    void waits() {
        assertThat(ScanQueue.waitAfter(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(ScanQueue.waitAfter(2)).isEqualTo(Duration.ofSeconds(20));
        assertThat(ScanQueue.waitAfter(7)).isEqualTo(Duration.ofMinutes(10));
        assertThat(ScanQueue.waitAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(10));
        assertThat(ScanQueue.LEASE).isGreaterThan(ScanFiles.PATIENCE.plusSeconds(30));
    }

    @Test
    @DisplayName("TC-091: several servers share the files: each is shown to the scanner once")
    void manyServers() {
        for (var i = 0; i < 40; i++) {
            file(new byte[] {(byte) i, 1});
        }
        AtOnce.times(5, i -> {
            server().scanAll();
            return i;
        });
        assertThat(clamd.shown()).hasSize(40);
        assertThat(rows.number("SELECT count(*) FROM support.scan WHERE state = 'CLEAN' AND tries = 1"))
                .isEqualTo(40);
    }

    @Test
    @DisplayName(
            "TC-091: a server that ends with a file in its hands loses it, and what it says later counts for nothing")
    void lost() throws IOException {
        var file = file(FakeClamd.virus());
        var queue = queue();
        var held = TRANSACTIONS.inTransaction(queue::take).orElseThrow();
        assertThat(taken()).as("while it is held").isFalse();

        clock.move(ScanQueue.LEASE);
        var again = TRANSACTIONS.inTransaction(queue::take).orElseThrow();
        assertThat(again.attachment()).isEqualTo(file);
        TRANSACTIONS.run(() -> queue.tell(held, Verdict.CLEAN));
        TRANSACTIONS.run(() -> queue.putOff(held));
        assertThat(state(file)).isEqualTo("WAITING");

        var verdict = again.askedOf(
                new Clamd(InetSocketAddress.createUnresolved("127.0.0.1", clamd.port()), Duration.ofSeconds(10)));
        TRANSACTIONS.run(() -> queue.tell(again, verdict));
        assertThat(state(file)).isEqualTo("INFECTED");
        TRANSACTIONS.run(() -> queue.tell(again, Verdict.CLEAN));
        assertThat(state(file)).as("a verdict stands").isEqualTo("INFECTED");
    }

    @Test
    @DisplayName("TC-091: a file that a server of an earlier version added waits as well, once")
    void adopted() {
        var file = file(FakeClamd.virus());
        rows.execute("DELETE FROM support.scan");
        server().scanAll();
        assertThat(clamd.shown()).isEmpty();
        var queue = queue();
        TRANSACTIONS.run(queue::adopt);
        rows.execute("DELETE FROM support.scan WHERE request_id <> ?", request);
        server().scanAll();
        TRANSACTIONS.run(queue::adopt);
        assertThat(state(file)).isEqualTo("INFECTED");
        assertThat(clamd.shown()).hasSize(1);
    }

    @Test
    @DisplayName("Without a scanner nothing is taken")
    void noScanner() {
        var file = file(new byte[] {1});
        server(TestSettings.defaults()).scanAll();
        assertThat(state(file)).isEqualTo("WAITING");
        assertThat(text("SELECT tries FROM support.scan WHERE attachment_id = ?", file))
                .isEqualTo("0");
    }

    private boolean taken() {
        return TRANSACTIONS.inTransaction(queue()::take).isPresent();
    }

    private ScanFiles server() {
        return server(TestSettings.of(Map.of(Settings.SCANNER, clamd.address())));
    }

    private ScanFiles server(Settings settings) {
        var files = new ScanFiles();
        files.settings = settings;
        files.queue = new InTransactions(queue());
        return files;
    }

    private ScanQueue queue() {
        var queue = new ScanQueue();
        queue.sql = TRANSACTIONS.sql();
        queue.clock = clock;
        queue.audit = new Audit() {
            @Override
            public void record(
                    @Nullable UUID actor, @Nullable UUID whose, String action, String subject, String detail) {
                audited.add(
                        String.join(" ", Objects.toString(actor), Objects.toString(whose), action, subject, detail));
            }
        };
        return queue;
    }

    private UUID file(byte[] content) {
        var id = Ids.next();
        rows.execute(
                "INSERT INTO support.attachment VALUES (?, ?, CAST(? AS timestamptz), ?, 'name', ?, sha256(?), ?)",
                id,
                request,
                NOW.toString(),
                Ids.next(),
                content.length,
                content,
                content);
        rows.execute(
                "INSERT INTO support.scan (attachment_id, request_id, state, due_at) VALUES (?, ?, 'WAITING', CAST(? AS timestamptz))",
                id,
                request,
                NOW.toString());
        return id;
    }

    private String state(UUID file) {
        return text("SELECT state FROM support.scan WHERE attachment_id = ?", file);
    }

    private String text(String query, UUID file) {
        try (var connection = DATABASE.dataSource().getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setObject(1, file);
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As the container hands it out: a transaction for each call. */
    private static final class InTransactions extends ScanQueue {
        private final ScanQueue queue;

        InTransactions(ScanQueue queue) {
            this.queue = queue;
        }

        @Override
        public Optional<Taken> take() {
            return TRANSACTIONS.inTransaction(queue::take);
        }

        @Override
        public void tell(Taken file, Verdict verdict) {
            TRANSACTIONS.run(() -> queue.tell(file, verdict));
        }

        @Override
        public void putOff(Taken file) {
            TRANSACTIONS.run(() -> queue.putOff(file));
        }
    }
}
