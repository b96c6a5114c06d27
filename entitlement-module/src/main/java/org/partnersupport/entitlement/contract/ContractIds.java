package org.partnersupport.entitlement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** New Contract IDs for contracts that there are (rule LK-7). */
@ApplicationScoped
public class ContractIds {
    private final SecureRandom random = new SecureRandom();

    ContractIds() {}

    /** 140 random bits: never one that was used before. */
    public String newContractId() {
        return IdPair.random(random).contractId();
    }
}
