package org.partnersupport.membership.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Settings;

/** Who must have a second factor: the vendor's staff, who reach what is everybody's; nobody in a demonstration. */
@ApplicationScoped
class FactorRule {
    @Inject
    Settings settings;

    boolean requires(Caller caller) {
        return !settings.demonstration() && caller.roles().stream().anyMatch(Role::ofStaff);
    }
}
