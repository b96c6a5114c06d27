package org.partnersupport.membership.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * A physical connection that tells the database the running thread's {@link Scope} before a statement is made, if it is
 * another one than it was told last: so no scope outlives the request it was meant for in a pool, and a request costs one round
 * trip more. Statements and results are the driver's own.
 */
final class ScopedConnection implements InvocationHandler {
    private static final String TELL = """
            SELECT set_config('partner_support.scope', ?, false), set_config('partner_support.account', ?, false),
                   set_config('partner_support.party', ?, false)""";

    private static final Set<String> STATEMENTS = Set.of("prepareStatement", "createStatement", "prepareCall");
    private static final Set<String> ENDS = Set.of("commit", "rollback", "setAutoCommit");

    private final BaseConnection connection;

    /** Null when it is not known. */
    private @Nullable Scope told;

    private ScopedConnection(BaseConnection connection) {
        this.connection = connection;
    }

    static Connection of(Connection connection) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                ScopedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new ScopedConnection(connection.unwrap(BaseConnection.class)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        var name = method.getName();
        if (STATEMENTS.contains(name)) {
            tell(Scope.ofThread());
        } else if (ENDS.contains(name) && undoes(name)) {
            told = null;
        } else if (name.equals("equals") && arguments != null) {
            return proxy == arguments[0];
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    /** What was told in a transaction goes with it. The driver keeps quiet about a commit that was a rollback. */
    private boolean undoes(String end) {
        return end.equals("rollback") || connection.getTransactionState() == TransactionState.FAILED;
    }

    private void tell(Scope wanted) throws SQLException {
        if (!wanted.equals(told)) {
            told = null;
            tell(connection, wanted);
            told = wanted;
        }
    }

    /** Once, for whatever follows on this connection. */
    static void tell(Connection connection, Scope scope) throws SQLException {
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, scope.kind().name().toLowerCase(Locale.ROOT));
            statement.setString(2, Objects.toString(scope.account(), ""));
            statement.setString(3, Objects.toString(scope.party(), ""));
            statement.executeQuery().close();
        }
    }
}
