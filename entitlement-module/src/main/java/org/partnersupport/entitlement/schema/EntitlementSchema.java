package org.partnersupport.entitlement.schema;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import org.partnersupport.membership.kernel.ModuleSchema;
import org.partnersupport.membership.kernel.StartupTask;

@ApplicationScoped
@Priority(StartupTask.SCHEMA + 100)
class EntitlementSchema extends ModuleSchema {
    EntitlementSchema() {
        super("entitlement");
    }
}
