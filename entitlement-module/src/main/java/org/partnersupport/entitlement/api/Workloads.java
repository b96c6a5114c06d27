package org.partnersupport.entitlement.api;

import java.util.List;
import java.util.Optional;

/** The cloud workloads of the catalogue, read only. */
public interface Workloads {
    /** In catalogue order. */
    List<Workload> all();

    /** Empty for a product that is no workload. */
    Optional<Workload> of(String product);
}
