package org.partnersupport.membership.signin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.StartupTask;

/**
 * Lets the first person into a production that nobody can sign in to. Whoever may read the owner's files of the data directory
 * gets a link that sets the password of the programme manager whom the setting names; there never is a password that somebody
 * else knows. Each start makes a new link until the password is set, and then none any more.
 */
@ApplicationScoped
@Priority(StartupTask.CATALOGUE)
class FirstManager implements StartupTask {
    private static final System.Logger LOG = System.getLogger(FirstManager.class.getName());

    @Inject
    Settings settings;

    @Inject
    FirstManagerAccount account;

    @Override
    public void run() {
        if (settings.demonstration() || settings.firstManager().isEmpty()) {
            return;
        }
        var note = new FirstManagerNote(settings.dataDirectory().resolve("first-manager.txt"));
        account.link(settings.firstManager().get())
                .ifPresentOrElse(
                        link -> {
                            note.write(link);
                            LOG.log(Level.INFO, "A link for the first programme manager is in {0}", note.file());
                        },
                        note::remove);
    }
}
