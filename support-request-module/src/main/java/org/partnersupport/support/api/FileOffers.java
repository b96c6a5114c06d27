package org.partnersupport.support.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.support.api.Attachments.Attachment;

/**
 * Files on their way into a request: what they hold that their sender may not want to give away is told first, and the sender
 * decides (TC-092). Refusals are those of {@link Attachments#add} as well.
 */
public interface FileOffers {
    /** Files of one account that wait for its word. */
    int MOST_HELD = 5;

    /** How long one waits. */
    Duration HELD = Duration.ofHours(24);

    /**
     * Attaches at once, as the caller chose without having seen what is in it.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException FILE_HOLDS_SECRETS with a reason for each kind
     *     (REFUSE), NO_COPY_WITHOUT_SECRETS (REDACT)
     */
    Added add(Caller caller, String number, String name, byte[] content, Choice choice);

    /**
     * Attaches a file in which nothing was found; another one waits, for this account alone.
     *
     * @return empty when it waits
     * @throws org.partnersupport.membership.kernel.RefusedException TOO_MANY_HELD_FILES
     */
    Optional<Attachment> offer(Caller caller, String number, String name, byte[] content);

    /** What of this account's waits for its word on this request, oldest first. */
    List<Held> held(Caller caller, String number);

    /**
     * Does with a file that waits what its sender chose; REFUSE: it is forgotten. If it cannot be attached it still waits.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_HELD_FILE, NO_COPY_WITHOUT_SECRETS
     */
    void decide(Caller caller, String number, UUID held, Choice choice);

    /** What to do with a file in which something was found. */
    enum Choice {
        /** It is attached as it is. */
        KEEP,
        /** A copy without it is attached. */
        REDACT,
        /** Nothing is attached. */
        REFUSE
    }

    /**
     * @param secrets what was found in the file that came
     * @param redactable whether there is a copy without them
     */
    record Added(Attachment file, List<FileSecret> secrets, boolean redactable) {
        public Added {
            secrets = List.copyOf(secrets);
        }
    }

    /** @param redactable whether there is a copy without what was found */
    record Held(UUID id, Instant at, String name, int size, List<FileSecret> secrets, boolean redactable) {
        public Held {
            secrets = List.copyOf(secrets);
        }
    }
}
