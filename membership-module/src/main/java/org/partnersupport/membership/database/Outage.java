package org.partnersupport.membership.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/**
 * Remembers for a moment that a wait for the database was in vain. A page asks several times; without this it would wait
 * as many times before it can say that it cannot be answered now. A refusal that comes at once is not remembered: trying
 * again costs nothing.
 */
final class Outage {
    private final long inVainNanos;
    private final long rememberedNanos;
    private volatile long over = System.nanoTime();

    /**
     * @param inVain a failure that took longer is remembered
     * @param remembered for how long nobody else waits
     */
    Outage(Duration inVain, Duration remembered) {
        this.inVainNanos = inVain.toNanos();
        this.rememberedNanos = remembered.toNanos();
    }

    /** @throws SQLTransientConnectionException at once, when another waited in vain a moment ago */
    Connection through(Opening opening) throws SQLException {
        var begun = System.nanoTime();
        if (begun < over) {
            throw new SQLTransientConnectionException("the database did not answer a moment ago", "08001");
        }
        try {
            return opening.open();
        } catch (SQLException failed) {
            var now = System.nanoTime();
            if (now - begun > inVainNanos) {
                over = now + rememberedNanos;
            }
            throw failed;
        }
    }

    /** Opens one physical connection. */
    @FunctionalInterface
    interface Opening {
        Connection open() throws SQLException;
    }
}
