package org.partnersupport.entitlement.api;

import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Label;

/**
 * A cloud product with an entry page of its own for support (rule CL-2).
 *
 * @param release the release that is meant by it: what runs in the cloud has one
 * @param idsNeeded rule LK-8: must an account link a contract before its plans can pay here
 * @param providerPlan what pays for the customers of cloud solution providers, without contract and debit (rule CL-3);
 *     null when only contracts can
 */
public record Workload(
        Product product,
        String release,
        boolean idsNeeded,
        @Nullable ProviderPlan providerPlan) {

    /** A plan of the Cloud Solution Provider programme. */
    public record ProviderPlan(String code, Label label) {}
}
