package org.partnersupport.launcher;

import java.io.IOException;
import java.util.function.Supplier;
import org.partnersupport.membership.database.DataDirectory;
import org.partnersupport.membership.kernel.Settings;

/**
 * The application's own settings, checked before the server boots, by the application's own classes. It is loaded apart
 * from the server, which brings those classes again.
 *
 * <p>The answer is the port, or a thrown {@link IllegalStateException} whose message is for the operator.
 */
public final class CheckedSettings implements Supplier<Integer> {
    @Override
    public Integer get() {
        var settings = Settings.ofProcess();
        settings.validate();
        if (settings.demonstration()) {
            refuseHeldDirectory(settings);
        }
        return settings.port();
    }

    private static void refuseHeldDirectory(Settings settings) {
        try (var directory = DataDirectory.hold(settings.dataDirectory())) {
            directory.path();
        } catch (IOException unusable) {
            throw new IllegalStateException(
                    "The data directory " + settings.dataDirectory() + " (PARTNER_SUPPORT_DATA) cannot be used: "
                            + unusable,
                    unusable);
        }
    }
}
