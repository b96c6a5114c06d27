package org.partnersupport.web.rest.support;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.support.api.Splits.Split;
import org.partnersupport.support.api.Splits.State;

/**
 * One part of a request that was proposed.
 *
 * @param proposedBy display name
 * @param decidedAt null, as by whom, while it is only proposed
 * @param part number of the request it became; null unless agreed and the caller sees it
 */
public record SplitView(
        UUID id,
        String title,
        String description,
        Instant proposedAt,
        @Nullable String proposedBy,
        State state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String part) {
    static SplitView of(Split split, Map<UUID, String> names) {
        return new SplitView(
                split.id(),
                split.title(),
                split.description(),
                split.proposedAt(),
                names.get(split.proposedBy()),
                split.state(),
                split.decidedAt(),
                split.decidedBy() == null ? null : names.get(split.decidedBy()),
                split.part());
    }

    /** Everybody named in splits. */
    static List<UUID> people(List<Split> splits) {
        return splits.stream()
                .flatMap(split -> Stream.of(split.proposedBy(), split.decidedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
