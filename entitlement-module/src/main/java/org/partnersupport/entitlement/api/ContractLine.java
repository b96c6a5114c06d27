package org.partnersupport.entitlement.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One granted plan of a contract, with its balance (rule EN-3).
 *
 * @param allowance what was granted when the contract was issued; catalogue changes never rewrite it
 * @param remaining incidents left; null when unlimited
 * @param reserved incidents of open requests
 * @param consumed incidents charged
 * @param low true when the remaining share is at or below the configured one
 */
public record ContractLine(
        UUID id,
        Plan plan,
        String tier,
        Allowance allowance,
        @Nullable Integer remaining,
        int reserved,
        int consumed,
        boolean low) {}
