package org.partnersupport.membership.demo;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.StartupTask;
import org.partnersupport.membership.signin.Passwords;

/**
 * Lays the demonstration's organisations, accounts and offers into an empty database, once, and tells how to sign in.
 * Does nothing at all when a database is configured: that is somebody's production.
 */
@ApplicationScoped
@Priority(StartupTask.DEMONSTRATION)
class Demonstration implements StartupTask {
    @Resource(lookup = "java:app/jdbc/partner-support")
    DataSource database;

    @Inject
    Settings settings;

    @Inject
    CivilTime time;

    PrintStream out = System.out;

    @Override
    public void run() {
        if (!settings.demonstration()) {
            return;
        }
        // the slow hash comes before the transaction
        var configured = settings.demonstrationPassword().map(Passwords::hash);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var message = prepare(new Stage(connection), configured);
                connection.commit();
                out.println(message);
            } finally {
                leave(connection);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The demonstration data could not be laid", failed);
        }
    }

    private String prepare(Stage stage, Optional<String> configured) throws SQLException {
        stage.reserve();
        var note = PasswordNote.in(settings.dataDirectory());
        var first = !stage.isLaid();
        if (first) {
            stage.lay(Cast.ALL, time.today());
        }
        if (configured.isPresent()) {
            stage.setPassword(Cast.ALL, configured.get());
            note.remove();
            return welcome("the password is that of PARTNER_SUPPORT_DEMO_PASSWORD");
        }
        if (first) {
            var password = PasswordNote.generate();
            stage.setPassword(Cast.ALL, Passwords.hash(password));
            note.write(password);
            return welcome("password " + password + " (also in " + note.file() + ")");
        }
        return welcome(
                note.exists()
                        ? "the password is in " + note.file()
                        : "the password is the last one that PARTNER_SUPPORT_DEMO_PASSWORD set");
    }

    private static String welcome(String password) {
        var people = Cast.ALL
                .everybody()
                .map(person -> "  " + person.username())
                .collect(Collectors.joining(System.lineSeparator()));
        return String.join(
                System.lineSeparator(),
                "",
                "Partner Support runs in demonstration mode.",
                "Sign in as admin@aoba.example; " + password + ".",
                "All accounts of the demonstration:",
                people,
                "");
    }

    /** The pool expects its connections back without an open transaction. */
    private static void leave(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
