package org.partnersupport.membership.schema;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import org.partnersupport.membership.kernel.ModuleSchema;
import org.partnersupport.membership.kernel.StartupTask;

@ApplicationScoped
@Priority(StartupTask.SCHEMA)
class MembershipSchema extends ModuleSchema {
    MembershipSchema() {
        super("membership");
    }
}
