package org.partnersupport.web.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.StartupTask;

/** The identity providers of the settings; a wrong setting ends the start. None is asked anything before it is used. */
@ApplicationScoped
@Priority(StartupTask.SCHEMA - 50)
public class Providers implements StartupTask {
    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private Map<String, Provider> byName = Map.of();

    @Override
    public void run() {
        var all = new LinkedHashMap<String, Provider>();
        ProviderSettings.of(settings).forEach(one -> all.put(one.name(), new Provider(one, clock)));
        byName = all;
    }

    /** In the order of the settings. */
    Collection<Provider> all() {
        return byName.values();
    }

    /** The one that tokens of this issuer come from. */
    Optional<Provider> of(String issuer) {
        return byName.values().stream()
                .filter(provider -> provider.settings().issues(issuer))
                .findFirst();
    }

    Optional<Provider> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
