package org.partnersupport.membership.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
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
    private static volatile @Nullable PGSimpleDataSource database;

    private String user = "";
    private String password = "";

    @Override
    public Connection getConnection() throws SQLException {
        return database().getConnection();
    }

    @Override
    public Connection getConnection(String ignoredUser, String ignoredPassword) throws SQLException {
        return database().getConnection();
    }

    private static PGSimpleDataSource database() throws SQLException {
        var known = database;
        if (known != null) {
            return known;
        }
        synchronized (STARTING) {
            if (database == null) {
                database = open(new Settings());
            }
            return database;
        }
    }

    private static PGSimpleDataSource open(Settings settings) throws SQLException {
        var url = settings.databaseUrl();
        var source = new PGSimpleDataSource();
        if (url.isPresent()) {
            source.setUrl(url.get());
            source.setUser(settings.databaseUser().orElse(""));
            source.setPassword(settings.databasePassword().orElse(""));
        } else {
            source.setUrl(EmbeddedDatabase.start(settings.dataDirectory()));
            source.setUser("postgres");
            source.setPassword("postgres");
        }
        source.setApplicationName("partner-support");
        source.setConnectTimeout(5);
        source.setSocketTimeout(30);
        source.setTcpKeepAlive(true);
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
