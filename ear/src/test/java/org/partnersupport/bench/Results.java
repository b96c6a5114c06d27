package org.partnersupport.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What one number of clients reached on one size of the database, scenario by scenario. */
record Results(int organisations, int clients, Map<Scenario, Load.Result> byScenario) {
    static final String HEAD = "| organisations | clients | open : database | open : by hand | open : empty"
            + " | open p99 : by hand p99 | plans : database | plans : by hand | plans p99 : by hand p99 |";
    static final String RULE = "|---|---|---|---|---|---|---|---|---|";

    Results(int organisations, int clients) {
        this(organisations, clients, new EnumMap<>(Scenario.class));
    }

    Load.Result of(Scenario scenario) {
        return Objects.requireNonNull(byScenario.get(scenario));
    }

    /** A line of the table of ratios. */
    String ratios() {
        return "| %,d | %d | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |"
                .formatted(
                        organisations,
                        clients,
                        speed(Scenario.OPEN_REST, Scenario.OPEN_JDBC),
                        speed(Scenario.OPEN_REST, Scenario.OPEN_BY_HAND),
                        speed(Scenario.OPEN_REST, Scenario.EMPTY),
                        of(Scenario.OPEN_REST).p99() / of(Scenario.OPEN_BY_HAND).p99(),
                        speed(Scenario.PLANS_REST, Scenario.PLANS_JDBC),
                        speed(Scenario.PLANS_REST, Scenario.PLANS_BY_HAND),
                        of(Scenario.PLANS_REST).p99()
                                / of(Scenario.PLANS_BY_HAND).p99());
    }

    double speed(Scenario ours, Scenario other) {
        return of(ours).perSecond() / of(other).perSecond();
    }
}
