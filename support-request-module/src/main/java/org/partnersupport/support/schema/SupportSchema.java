package org.partnersupport.support.schema;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import org.partnersupport.membership.kernel.ModuleSchema;
import org.partnersupport.membership.kernel.StartupTask;

@ApplicationScoped
@Priority(StartupTask.SCHEMA + 200)
class SupportSchema extends ModuleSchema {
    SupportSchema() {
        super("support");
    }
}
