package org.partnersupport.testing;

import java.util.Map;
import java.util.Optional;
import org.partnersupport.membership.kernel.Settings;

/** Settings from a map, without a container's MicroProfile Config. */
public final class TestSettings {
    private TestSettings() {}

    /** Everything at its default. */
    public static Settings defaults() {
        return of(Map.of());
    }

    /** @param values texts by key, the keys of {@link Settings} */
    public static Settings of(Map<String, String> values) {
        return new Settings(key -> Optional.ofNullable(values.get(key)));
    }
}
