package org.partnersupport.web.rest.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Caller;

/** The names of those a request tells of. Who looks at what he alone did is known already: opening asks for no name. */
@ApplicationScoped
class People {
    @Inject
    Accounts accounts;

    Map<UUID, String> names(Caller caller, List<UUID> people) {
        var known = Map.of(caller.account(), caller.displayName());
        return Set.copyOf(people).equals(known.keySet()) || people.isEmpty() ? known : accounts.displayNames(people);
    }
}
