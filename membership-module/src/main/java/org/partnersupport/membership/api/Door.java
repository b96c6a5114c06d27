package org.partnersupport.membership.api;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.database.Scope;

/**
 * The acts that reach rows of more than one organisation, or of people who are not known yet. Behind a door the database
 * shows everything, so it is as narrow as can be, and whoever opens it has decided before who may go through. There are no
 * others; ADR 20 lists them.
 */
public enum Door {
    /** The server's start: the first catalogue, the demonstration. */
    START,
    /** What the clock does for everybody: expiry, roll-over, warnings, orders in doubt. */
    CLOCKWORK,
    /** The password of somebody who is not signed in yet. */
    SIGN_IN,
    /** A contract is issued, with its lines, their grants and the links it inherits. */
    ISSUE,
    /** A pair of IDs opens its contract to whoever knows it (rule LK-2). */
    PAIR,
    /** An invitation does the same, once. */
    INVITATION,
    /** The incident of a request is settled or taken again by whoever may do that to the request. */
    INCIDENT,
    /** A payment gateway says what became of an order, and a paid one has its contract. */
    PAYMENT;

    /** Goes through, and is back again when the act ends. Transactions are as they were. */
    public <T extends @Nullable Object> T open(Supplier<T> act) {
        return Scope.asSystem(act);
    }

    /** The same for an act without a result. */
    public void pass(Runnable act) {
        open(() -> {
            act.run();
            return null;
        });
    }
}
