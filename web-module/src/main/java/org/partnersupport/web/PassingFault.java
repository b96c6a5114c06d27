package org.partnersupport.web;

import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the faults that pass by themselves: trying again in a moment helps. */
public final class PassingFault {
    /** Seconds after which trying again makes sense. */
    public static final String SECONDS_TO_WAIT = "5";

    private static final Pattern STATES = Pattern.compile("08...|53...|57P..|40001|40P01|55P03");
    private static final int DEEPEST = 20;

    private PassingFault() {}

    /**
     * Connection lost or refused, resources short, server going down, two transactions in each other's way; or no
     * connection to be had from the pool, which says it without a state.
     */
    public static boolean in(@Nullable Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(PassingFault::is);
    }

    private static boolean is(Throwable cause) {
        return cause instanceof SQLException sql
                && (sql.getSQLState() == null
                        || STATES.matcher(sql.getSQLState()).matches());
    }
}
