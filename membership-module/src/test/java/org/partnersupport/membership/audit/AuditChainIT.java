package org.partnersupport.membership.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The chain of the audit")
class AuditChainIT {
    private final Audited here = new Audited();

    @Test
    @DisplayName("goes through all entries, and a check finds it unbroken")
    void unbroken() {
        here.sealed(5);
        assertThat(here.check().upTo()).isEqualTo(5);
        assertThat(here.check().unbroken()).isTrue();
        assertThat(here.rows.number("SELECT count(DISTINCT seal) FROM membership.audit_seal"))
                .isEqualTo(5);
    }

    @Test
    @DisplayName("is unbroken when there is nothing in it yet")
    void empty() {
        assertThat(here.check().unbroken()).isTrue();
        assertThat(here.check().upTo()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "UPDATE membership.audit SET subject = 'x'",
                "DELETE FROM membership.audit",
                "TRUNCATE membership.audit",
                "UPDATE membership.audit_seal SET seal = sha256('')",
                "DELETE FROM membership.audit_seal",
                "TRUNCATE membership.audit_seal",
                "INSERT INTO membership.audit_seal (entry, seal) VALUES (1, sha256('')) ON CONFLICT (entry) DO UPDATE SET seal = excluded.seal"
            })
    @DisplayName("TC-118: what is written is neither changed nor deleted nor sealed anew")
    void appendOnly(String statement) {
        here.sealed(1);
        assertThatThrownBy(() -> here.rows.execute(statement))
                .hasRootCauseMessage("ERROR: the audit is append-only\n"
                        + "  Where: PL/pgSQL function membership.refuse_change() line 3 at RAISE");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "another actor            | UPDATE membership.audit SET actor = gen_random_uuid() WHERE id = 3",
                "another organisation     | UPDATE membership.audit SET organisation_id = gen_random_uuid() WHERE id = 3",
                "another time             | UPDATE membership.audit SET at = at + interval '1 microsecond' WHERE id = 3",
                "another action           | UPDATE membership.audit SET action = 'SIGNED_IN' WHERE id = 3",
                "another subject          | UPDATE membership.audit SET subject = '' WHERE id = 3",
                "another detail           | UPDATE membership.audit SET detail = ' ' WHERE id = 3",
                "an address               | UPDATE membership.audit SET address = '' WHERE id = 3",
                "a text moved across      | UPDATE membership.audit SET subject = concat(subject, detail), detail = '' WHERE id = 3",
                "deleted                  | DELETE FROM membership.audit WHERE id = 3",
                "deleted with its seal    | DELETE FROM membership.audit WHERE id = 3; DELETE FROM membership.audit_seal WHERE entry = 3",
                "swapped with its next    | UPDATE membership.audit SET id = 7 - id WHERE id IN (3, 4)",
                "another seal             | UPDATE membership.audit_seal SET seal = sha256('x') WHERE entry = 3",
                "unsealed                 | DELETE FROM membership.audit_seal WHERE entry = 3"
            })
    @DisplayName("TC-118: breaks where an owner of the database changes, deletes or swaps something past the triggers")
    void broken(String what, String statement) {
        here.log.record(null, "SIGN_IN_REFUSED", "one", "");
        here.log.record(null, "SIGN_IN_REFUSED", "two", "");
        here.log.record(null, "SIGN_IN_REFUSED", "three", "and a detail");
        here.sealed(3);
        here.force("ALTER TABLE membership.audit DROP CONSTRAINT audit_pkey", statement);

        var check = here.check();
        assertThat(check.broken()).as(what).isIn(3L, 4L);
        assertThat(check.upTo()).isIn(2L, 3L);
        assertThat(check.unbroken()).isFalse();
    }

    @Test
    @DisplayName("TC-118: breaks where an entry is slipped in between sealed ones, or before all")
    void slippedIn() {
        here.sealed(3);
        here.force("UPDATE membership.audit SET id = id + 10", "UPDATE membership.audit_seal SET entry = entry + 10");
        here.force("INSERT INTO membership.audit (id, at, action, subject, detail) VALUES (5, now(), 'X', '', '')");
        assertThat(here.check().broken()).isEqualTo(5);
    }

    @Test
    @DisplayName("leaves no room for an entry whose transaction is still running, whoever began first")
    void waitsForWriters() throws SQLException {
        try (var early = here.open();
                var late = here.open()) {
            Audited.write(late, "makes its transaction older than the other one");
            Audited.write(early, "has the lower number");
            Audited.write(late, "has the higher number");
            late.commit();
            for (var i = 0; i < 5; i++) {
                assertThat(here.seal()).isZero();
            }
            early.commit();
        }
        here.sealAll();
        assertThat(here.unsealed()).isZero();
        assertThat(here.check().unbroken()).isTrue();
        assertThat(here.check().upTo()).isGreaterThanOrEqualTo(3);
    }

    @Test
    @DisplayName("goes on past numbers of what was rolled back")
    void gaps() throws SQLException {
        here.sealed(1);
        try (var undone = here.open()) {
            Audited.write(undone, "never happened");
            undone.rollback();
        }
        here.sealed(1);
        assertThat(here.check().upTo()).isEqualTo(3);
        assertThat(here.check().unbroken()).isTrue();
    }

    @Test
    @DisplayName("is never broken by writers, however many write, roll back and dawdle while three servers seal")
    void concurrent() throws Exception {
        var writing = new AtomicBoolean(true);
        var pool = Executors.newFixedThreadPool(11);
        var servers = new ArrayList<Future<?>>();
        for (var i = 0; i < 3; i++) {
            servers.add(server(pool, writing));
        }
        var writers = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 8; i++) {
            var seed = i;
            writers.add(() -> writer(new Random(seed)));
        }
        for (var writer : pool.invokeAll(writers)) {
            writer.get();
        }
        writing.set(false);
        for (var server : servers) {
            server.get();
        }
        pool.shutdown();
        here.sealAll();
        assertThat(here.rows.number("SELECT count(*) FROM membership.audit_seal"))
                .isGreaterThan(100);
        assertThat(here.check().broken()).isNull();
    }

    @Test
    @DisplayName("is computed anew by itself once a day, by one server, and what was found can be asked for")
    void daily() {
        here.sealed(2);
        assertThat(here.work.inTransaction(here.chain::checkIfDue)).isPresent();
        assertThat(here.work.inTransaction(here.server().get(CheckChain.class)::checkIfDue))
                .isEmpty();
        here.clock.move(Duration.ofHours(25));
        here.force("DELETE FROM membership.audit WHERE id = 2");
        assertThat(here.work.inTransaction(here.chain::checkIfDue)).isPresent();
        var last = here.work.inTransaction(here.chain::last).orElseThrow();
        assertThat(last.broken()).isEqualTo(2);
        assertThat(last.upTo()).isEqualTo(1);
        assertThat(last.at()).isEqualTo(here.clock.instant());
    }

    private Future<?> server(ExecutorService pool, AtomicBoolean writing) {
        var sealing = here.server().get(SealEntries.class);
        return pool.submit(() -> {
            while (writing.get()) {
                here.work.inTransaction(sealing::sealSome);
            }
        });
    }

    private boolean writer(Random random) throws SQLException, InterruptedException {
        for (var i = 0; i < 40; i++) {
            try (var connection = here.open()) {
                for (var j = 0; j <= random.nextInt(3); j++) {
                    Audited.write(connection, "entry " + i + "." + j);
                    Thread.sleep(random.nextInt(4));
                }
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        }
        return true;
    }
}
