package org.partnersupport.testing;

import java.util.Map;
import java.util.Optional;
import org.partnersupport.membership.kernel.Settings;

/** Settings from a map, without a container's MicroProfile Config. */
public final class TestSettings {
    /** Nobody's secret: good enough for rows that a test throws away. */
    public static final String SECRET_KEYS = "test:" + "A".repeat(43) + "=";

    private TestSettings() {}

    /** Everything at its default. */
    public static Settings defaults() {
        return of(Map.of());
    }

    /** @param values texts by key, the keys of {@link Settings}; secret keys are there without being named */
    public static Settings of(Map<String, String> values) {
        return new Settings(key ->
                Optional.ofNullable(values.getOrDefault(key, key.equals(Settings.SECRET_KEYS) ? SECRET_KEYS : null)));
    }
}
