package org.partnersupport.membership.database;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf a thread asks the database, which shows and takes the rows of that scope alone (ADR 20). A thread that was
 * told nothing asks for nobody, and finds nothing.
 *
 * @param account null unless somebody asks
 * @param party the account's organisation, or the account itself when it has none
 */
public record Scope(
        Kind kind, @Nullable UUID account, @Nullable UUID party) {
    static final Scope NOBODY = new Scope(Kind.NOBODY, null, null);
    static final Scope SYSTEM = new Scope(Kind.SYSTEM, null, null);
    private static final ThreadLocal<Scope> OF_THREAD = new ThreadLocal<>();

    /** How wide it is. The database knows the names in lower case. */
    public enum Kind {
        /** No row of anybody's. */
        NOBODY,
        /** What is the account's and its organisation's, and what it is linked to. */
        ACCOUNT,
        /** The same, and all requests. */
        ENGINEER,
        /** Everything. */
        SYSTEM
    }

    static Scope ofThread() {
        var told = OF_THREAD.get();
        return told == null ? NOBODY : told;
    }

    /** From now on this thread asks so. */
    public static void set(Kind kind, UUID account, UUID party) {
        OF_THREAD.set(new Scope(kind, account, party));
    }

    /** From now on this thread asks for nobody. */
    public static void clear() {
        OF_THREAD.remove();
    }

    /** Runs as the system and then asks as before, whatever happened. */
    public static <T extends @Nullable Object> T asSystem(Supplier<T> act) {
        var before = OF_THREAD.get();
        OF_THREAD.set(SYSTEM);
        try {
            return act.get();
        } finally {
            if (before == null) {
                OF_THREAD.remove();
            } else {
                OF_THREAD.set(before);
            }
        }
    }
}
