package org.partnersupport.entitlement.contract;

import java.util.Arrays;
import java.util.UUID;
import org.partnersupport.entitlement.api.ContractId;
import org.partnersupport.membership.api.Vault;

/** The Contract ID as the row keeps it. */
final class SealedContractId implements ContractId {
    private final Vault vault;
    private final UUID contract;
    private final byte[] sealed;

    SealedContractId(Vault vault, UUID contract, byte[] sealed) {
        this.vault = vault;
        this.contract = contract;
        this.sealed = sealed;
    }

    @Override
    public String text() {
        return vault.open(sealed, ContractIds.PURPOSE, contract.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedContractId same && Arrays.equals(sealed, same.sealed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sealed);
    }

    @Override
    public String toString() {
        return "sealed";
    }
}
