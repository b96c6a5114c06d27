package org.partnersupport.web.identity;

import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.stream.Stream;

/** A provider does not answer, or answers nonsense: nobody can sign in with it at the moment. */
final class ProviderUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProviderUnreachable(ProviderSettings settings, Throwable cause) {
        super(settings + " cannot be asked: " + cause.getMessage(), cause);
    }

    /** At which it is to be logged: that somebody is away, and still is, was told when it was found. */
    Level level() {
        return Stream.iterate(getCause(), Objects::nonNull, Throwable::getCause)
                        .anyMatch(AskedInTurn.Away.class::isInstance)
                ? Level.DEBUG
                : Level.WARNING;
    }
}
