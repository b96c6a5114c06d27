package org.partnersupport.membership.database;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Settings;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What the container's connection pool draws physical connections from: the database of the settings, or the embedded
 * one when none is configured. Named in the deployment descriptor; user and password given there are placeholders that
 * the pool demands.
 */
public class PortalDataSource implements DataSource {
    private static final Object STARTING = new Object();
    private static final Outage OUTAGE = new Outage(Duration.ofSeconds(3), Duration.ofSeconds(2));
    private static volatile @Nullable Ways ways;
    private static @Nullable EmbeddedDatabase embedded;
    private static boolean ended;

    private String user = "";
    private String password = "";

    @Override
    public Connection getConnection() throws SQLException {
        return ScopedConnection.of(OUTAGE.through(ways().application()));
    }

    @Override
    public Connection getConnection(String ignoredUser, String ignoredPassword) throws SQLException {
        return ScopedConnection.of(OUTAGE.through(ways().application()));
    }

    /** Migrations change rows of everybody's. */
    static Connection ownerConnection() throws SQLException {
        var connection = OUTAGE.through(ways().owner());
        ScopedConnection.tell(connection, Scope.SYSTEM);
        return connection;
    }

    private static Ways ways() throws SQLException {
        var known = ways;
        if (known != null) {
            return known;
        }
        synchronized (STARTING) {
            if (ended) {
                throw new SQLException("the application has ended");
            }
            if (ways == null) {
                ways = ways(new Settings());
            }
            return ways;
        }
    }

    private static Ways ways(Settings settings) throws SQLException {
        var url = settings.databaseUrl();
        if (url.isPresent()) {
            var user = settings.databaseUser().orElse("");
            var password = settings.databasePassword().orElse("");
            return new Ways(
                    server(url.get(), user, password),
                    server(
                            url.get(),
                            settings.databaseOwnerUser().orElse(user),
                            settings.databaseOwnerPassword().orElse(password)));
        }
        try {
            var database = EmbeddedDatabase.start(settings.dataDirectory());
            embedded = database;
            EmbeddedDatabaseEnd.endWithProcess();
            return new Ways(database::connect, database::connectAsOwner);
        } catch (IOException failed) {
            throw new SQLException(
                    "The embedded database did not start in " + settings.dataDirectory() + ": " + failed.getMessage(),
                    failed);
        }
    }

    private static Outage.Opening server(String url, String user, String password) {
        var source = withTimeouts();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source::getConnection;
    }

    /** Ends the embedded database, if this application started one; no connection brings it back. */
    static void end() throws IOException {
        synchronized (STARTING) {
            ended = true;
            var database = embedded;
            embedded = null;
            if (database != null) {
                database.end();
            }
        }
    }

    /**
     * No wait without an end: for the connection, for an answer of the network, for a statement, for a lock, for a
     * transaction whose owner is gone. And no row in the text of a fault: what people typed is none of the log's. An
     * address in the settings may name other values.
     */
    static PGSimpleDataSource withTimeouts() {
        var source = new PGSimpleDataSource();
        source.setApplicationName("partner-support");
        source.setConnectTimeout(5);
        source.setLoginTimeout(5);
        source.setSocketTimeout(20);
        source.setTcpKeepAlive(true);
        source.setLogServerErrorDetail(false);
        source.setOptions("-c statement_timeout=15s -c lock_timeout=10s -c idle_in_transaction_session_timeout=30s");
        return source;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
