package org.partnersupport.membership.api;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a token of the API may be used for. A scope only narrows: what the account itself may not do, no token may. A token
 * that was got by signing in has all of them.
 */
public enum Scope {
    /** Reading whatever the account may read. */
    READ,
    /** Opening support requests, answering in them, attaching files, closing and reopening. */
    REQUESTS,
    /** Activating and renewing benefits, linking and sharing contracts, buying. */
    CONTRACTS,
    /** Administering people, catalogue and plans. */
    ADMIN,
    /** The account's own keys: its tokens and password. No personal token has it, so that none makes another. */
    ACCOUNT;

    /** Those a personal token can have. */
    public static Set<Scope> forPersonalTokens() {
        return EnumSet.of(READ, REQUESTS, CONTRACTS, ADMIN);
    }
}
