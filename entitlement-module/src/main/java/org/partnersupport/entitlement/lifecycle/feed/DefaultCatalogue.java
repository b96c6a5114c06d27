package org.partnersupport.entitlement.lifecycle.feed;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.partnersupport.membership.kernel.StartupTask;

/** The products every installation knows from its first start on. */
@ApplicationScoped
@Priority(StartupTask.CATALOGUE)
class DefaultCatalogue implements StartupTask {
    @Inject
    DefaultImport importing;

    @Override
    public void run() {
        importing.take(DefaultFiles.read());
    }
}
