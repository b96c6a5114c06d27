package org.partnersupport.membership.api;

import java.util.Set;
import java.util.UUID;
import org.partnersupport.membership.kernel.Label;

/** A partner organisation as others see it. */
public record Organisation(UUID id, Label name, Set<Programme> programmes) {
    public Organisation {
        programmes = Set.copyOf(programmes);
    }
}
