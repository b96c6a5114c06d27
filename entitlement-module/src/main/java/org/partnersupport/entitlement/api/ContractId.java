package org.partnersupport.entitlement.api;

/**
 * The Contract ID of a contract, opened only when it is asked for: it is stored sealed (ADR 0021). What prints a contract,
 * a log above all, does not print it.
 */
public interface ContractId {
    /** 28 characters of Crockford's Base32; for who may see it, and for nothing that is kept. */
    String text();
}
