package org.partnersupport.membership.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.partnersupport.membership.api.AuditTrail;
import org.partnersupport.membership.api.RequestOrigin;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.testing.HandMadeBeans;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.TestSettings;
import org.partnersupport.testing.UnitOfWork;

/** The audit on a database of its own, as one server has it. */
final class Audited {
    final TestDatabase database = TestDatabase.migrated("membership");
    final UnitOfWork work = new UnitOfWork(database);
    final MembershipFixture rows = new MembershipFixture(database);
    final TestClock clock = TestClock.on(LocalDate.of(2026, 11, 22));
    final RequestOrigin origin = new RequestOrigin();
    final Audit log;
    final AuditTrail trail;
    final CheckChain chain;
    final SealEntries sealing;

    Audited() {
        var beans = server();
        log = work.transactional(Audit.class, beans.get(AuditLog.class));
        trail = work.transactional(AuditTrail.class, beans.get(ReadAudit.class));
        chain = beans.get(CheckChain.class);
        sealing = beans.get(SealEntries.class);
    }

    /** Beans as another server on the same database has them. */
    HandMadeBeans server() {
        return new HandMadeBeans(work)
                .with(Clock.class, clock)
                .with(Settings.class, TestSettings.defaults())
                .with(RequestOrigin.class, origin)
                .of(AuditLog.class.getName());
    }

    /** Writes and seals that many. */
    void sealed(int entries) {
        for (var i = 0; i < entries; i++) {
            log.record(null, "SIGN_IN_REFUSED", "subject " + i, "");
        }
        sealAll();
    }

    /** One look, as the timer does it. */
    int seal() {
        return work.inTransaction(sealing::sealSome);
    }

    /** All that is written; other databases of the same server may have transactions that it waits for. */
    void sealAll() {
        for (var i = 0; i < 1_000 && unsealed() > 0; i++) {
            if (seal() == 0 && i > 1) {
                pause();
            }
        }
    }

    long unsealed() {
        return rows.number("SELECT count(*) FROM membership.audit"
                + " WHERE id > coalesce((SELECT max(entry) FROM membership.audit_seal), 0)");
    }

    AuditTrail.Check check() {
        return work.inTransaction(() -> chain.check(null));
    }

    /** As somebody would who owns the server: past the triggers. */
    void force(String... statements) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (var each : statements) {
                statement.execute(each);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A transaction of another server that has begun to write. */
    Connection open() throws SQLException {
        var connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    static void write(Connection writer, String subject) throws SQLException {
        try (var statement = writer.prepareStatement(
                "INSERT INTO membership.audit (at, action, subject, detail)" + " VALUES (now(), 'WRITTEN', ?, '')")) {
            statement.setString(1, subject);
            statement.executeUpdate();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
