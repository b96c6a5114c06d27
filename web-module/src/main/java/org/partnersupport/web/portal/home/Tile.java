package org.partnersupport.web.portal.home;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Ids;

/**
 * One part of the home page, which may fail alone: the others are shown all the same, and this one says so.
 *
 * @param reference stands in the log beside the cause; null when it did not fail
 */
public record Tile<T>(Optional<T> content, @Nullable String reference) {
    private static final Logger LOG = System.getLogger(Tile.class.getName());

    public static <T> Tile<T> of(Supplier<T> source) {
        try {
            return new Tile<>(Optional.of(source.get()), null);
        } catch (RuntimeException failed) {
            var reference = Ids.next().toString();
            LOG.log(Level.WARNING, () -> "a tile of the home page failed, reference " + reference, failed);
            return new Tile<>(Optional.empty(), reference);
        }
    }
}
