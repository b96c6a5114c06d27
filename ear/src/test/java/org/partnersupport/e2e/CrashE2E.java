package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was acknowledged survives the death of the server and of the database. */
class CrashE2E {
    private static final int CLIENTS = 8;
    private static final Duration SYSTEM_PATIENCE = Duration.ofSeconds(20);

    private static Portal portal;

    @BeforeAll
    static void firstStart() {
        portal = Portal.start("crash");
    }

    @BeforeEach
    void startAgainWhenEnded() {
        if (!portal.process().isAlive()) {
            portal.startAgain();
        }
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    @DisplayName("kill -9 of the server during openings: every acknowledged request is there, nothing is half done")
    void theServerIsKilled() throws SQLException {
        var openings = Openings.byClients(CLIENTS, portal.as("admin@aoba.example"));
        var leftover = portal.postmaster();
        try (openings) {
            openings.awaitMore(40);
            portal.kill();
        }
        assertThat(leftover.isAlive())
                .as("PostgreSQL outlives the killed server")
                .isTrue();

        portal.startAgain();

        assertThat(leftover.onExit()).as("and is ended by the next one").succeedsWithin(SYSTEM_PATIENCE);
        assertKept(openings.acknowledged());
    }

    @Test
    @DisplayName("kill -9 of PostgreSQL during openings: it is started again and the next requests succeed")
    void theDatabaseIsKilled() throws SQLException {
        var openings = Openings.byClients(CLIENTS, portal.as("admin@aoba.example"));
        try (openings) {
            openings.awaitMore(40);
            portal.postmaster().destroyForcibly();
            openings.awaitMore(40);
        }

        assertThat(portal.process().isAlive()).isTrue();
        assertThat(openings.silences())
                .as("the server itself answers throughout")
                .isZero();
        assertKept(openings.acknowledged());
    }

    @Test
    @DisplayName("PostgreSQL does not answer: neither does the server wait for ever, and when it answers all goes on")
    void theDatabaseHangs() throws Exception {
        var admin = portal.as("admin@aoba.example");
        var processes = Stream.concat(
                        Stream.of(portal.postmaster()), portal.postmaster().children())
                .map(process -> Long.toString(process.pid()))
                .toList();
        var begun = Instant.now();
        signal("-STOP", processes);
        try {
            var answer = admin.get("/me").expecting(503);
            assertThat(answer.json().get("code").asString()).isEqualTo("UNAVAILABLE");
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(45));
        } finally {
            signal("-CONT", processes);
        }
        var patienceEnds = Instant.now().plus(SYSTEM_PATIENCE);
        while (admin.get("/me").status() != 200) {
            assertThat(Instant.now()).isBefore(patienceEnds);
            Thread.sleep(200);
        }
    }

    private static void signal(String signal, List<String> processes) throws Exception {
        var command =
                Stream.concat(Stream.of("kill", signal), processes.stream()).toList();
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    @Test
    @DisplayName("SIGTERM during openings: what was acknowledged is there, and PostgreSQL has ended in order")
    void theServerIsEnded() throws SQLException {
        var openings = Openings.byClients(CLIENTS, portal.as("admin@aoba.example"));
        var postgres = portal.postmaster();
        try (openings) {
            openings.awaitMore(40);
            portal.stop();
        }
        assertThat(portal.postmasterNote())
                .as("PostgreSQL ends with the server, in order: it takes its note away")
                .doesNotExist();
        assertThat(postgres.onExit())
                .as("and its process with it, once the system has cleared it away")
                .succeedsWithin(SYSTEM_PATIENCE);

        portal.startAgain();

        assertKept(openings.acknowledged());
    }

    @Test
    @DisplayName("SIGTERM while an opening waits for its line: it gets its answer")
    void theLastRequestIsFinished() throws SQLException, ExecutionException, InterruptedException {
        var admin = portal.as("admin@birch.example");
        var contract = admin.post("/benefits/activation").json().get("contract");
        admin.post(
                "/links",
                Map.of(
                        "accessId", contract.get("accessId").asString(),
                        "contractId", contract.get("contractId").asString()));
        try (var database = portal.database()) {
            database.setAutoCommit(false);
            Ledgers.rows(database, "SELECT id FROM entitlement.contract_line FOR UPDATE");
            var waiting = CompletableFuture.supplyAsync(
                    () -> admin.post("/support-requests", MainStory.request(), "the-last-one"));
            awaitLockWaiter();
            portal.process().destroy();
            Thread.sleep(500);
            database.commit();

            waiting.get().expecting(201);
        }
        portal.awaitEnd();
    }

    private static void awaitLockWaiter() throws SQLException, InterruptedException {
        try (var observer = portal.database()) {
            while (Ledgers.rows(observer, "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
                    .isEmpty()) {
                Thread.sleep(20);
            }
        }
    }

    private static void assertKept(List<String> acknowledged) throws SQLException {
        try (var database = portal.database()) {
            assertThat(Ledgers.rows(database, "SELECT number FROM support.request"))
                    .containsAll(acknowledged);
            Ledgers.prove(database);
        }
    }
}
