package org.partnersupport.membership.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL server in the data directory: durable, on a free port of the loopback interface, for the owner of the
 * password alone. It is started when the first connection is asked for, started again when it died, and ended with the
 * application. One that a killed server left running is ended first, and with it the transactions nobody will finish.
 */
final class EmbeddedDatabase {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class.getName());
    private static final String STARTING_UP_OR_DOWN = "57P03";
    private static final String UNREACHABLE = "08001";
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int PATIENCE_MILLIS = 10_000;

    private final DataDirectory directory;
    private final DatabaseCluster cluster;
    private final PostgresPrograms programs;
    private final String password;
    private final EmbeddedRole application = EmbeddedRole.withFreshPassword();
    private volatile int port;
    private volatile boolean ended;

    private EmbeddedDatabase(DataDirectory directory) throws IOException {
        this.directory = directory;
        var log = directory.path().resolve("postgresql.log");
        Files.deleteIfExists(log);
        Files.createFile(log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        this.programs = PostgresPrograms.unpackedIn(directory.path().resolve("postgresql-programs"), log);
        this.cluster = new DatabaseCluster(directory.path(), programs);
        this.password = cluster.password();
    }

    /**
     * Takes the data directory and starts its server.
     *
     * @throws IllegalStateException when another server holds the directory or the data is of another PostgreSQL
     */
    static EmbeddedDatabase start(Path dataDirectory) throws IOException {
        var directory = DataDirectory.hold(dataDirectory);
        try {
            var database = new EmbeddedDatabase(directory);
            database.cluster.makeWhenMissing();
            database.endLeftover();
            database.start();
            database.makeRole();
            return database;
        } catch (IOException | RuntimeException failed) {
            directory.close();
            throw failed;
        }
    }

    /** A new connection of the application's role; when the server is found dead it is started again first. */
    Connection connect() throws SQLException {
        return connect(EmbeddedRole.NAME, application.password());
    }

    /** The same of the role that owns everything. */
    Connection connectAsOwner() throws SQLException {
        return connect(DatabaseCluster.ROLE, password);
    }

    private Connection connect(String role, String key) throws SQLException {
        var patienceEnds = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (true) {
            try {
                return source(port).getConnection(role, key);
            } catch (SQLException refused) {
                if (ended || System.nanoTime() > patienceEnds || !mendable(refused)) {
                    throw refused;
                }
            }
        }
    }

    /** Waits, or starts the server again: then another try makes sense. */
    private boolean mendable(SQLException refused) throws SQLException {
        if (STARTING_UP_OR_DOWN.equals(refused.getSQLState())) {
            return pause();
        }
        return UNREACHABLE.equals(refused.getSQLState()) && revive();
    }

    private synchronized boolean revive() throws SQLException {
        try {
            if (!ended && !Postmaster.of(cluster.path()).map(Postmaster::alive).orElse(false)) {
                LOG.warning("The embedded PostgreSQL has died; starting it again");
                start();
            }
        } catch (IOException failed) {
            // Its orphaned children may need a moment to notice; the caller's patience ends the tries.
            LOG.fine(failed::getMessage);
        }
        return pause();
    }

    private static boolean pause() {
        try {
            Thread.sleep(100);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void makeRole() throws IOException {
        try (var owner = connectAsOwner()) {
            application.make(owner);
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    private static PGSimpleDataSource source(int port) {
        var source = PortalDataSource.withTimeouts();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        return source;
    }

    private void endLeftover() throws IOException {
        var leftover = Postmaster.of(cluster.path()).filter(Postmaster::alive);
        if (leftover.isPresent() && serves(leftover.get())) {
            LOG.info(() -> "Ending the PostgreSQL that a killed server left running, process "
                    + leftover.get().process());
            programs.run(
                    "pg_ctl", List.of("stop", "--pgdata=" + cluster.path(), "--mode=fast", "--wait", "--timeout=60"));
        }
    }

    /** A process number in a file may have passed on to a stranger: the server itself must say whose data it serves. */
    private boolean serves(Postmaster postmaster) throws IOException {
        for (var patienceEnds = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L; System.nanoTime() < patienceEnds; ) {
            try (var connection = source(postmaster.port()).getConnection(DatabaseCluster.ROLE, password);
                    var statement = connection.createStatement();
                    var answer = statement.executeQuery("SELECT current_setting('data_directory')")) {
                return answer.next()
                        && Path.of(answer.getString(1))
                                .toRealPath()
                                .equals(cluster.path().toRealPath());
            } catch (SQLException refused) {
                if (!STARTING_UP_OR_DOWN.equals(refused.getSQLState()) || !pause()) {
                    return false;
                }
            }
        }
        return false;
    }

    private void start() throws IOException {
        port = freePort();
        cluster.configure(port);
        programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + cluster.path(),
                        "--wait",
                        "--timeout=60",
                        "--log=" + directory.path().resolve("postgresql.log")));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    /** Ends the server, finishing what is written, and gives the directory back. Doing it twice does no harm. */
    synchronized void end() throws IOException {
        if (ended) {
            return;
        }
        ended = true;
        try {
            if (Postmaster.of(cluster.path()).map(Postmaster::alive).orElse(false)) {
                programs.run(
                        "pg_ctl",
                        List.of("stop", "--pgdata=" + cluster.path(), "--mode=fast", "--wait", "--timeout=60"));
            }
        } finally {
            directory.close();
        }
    }
}
