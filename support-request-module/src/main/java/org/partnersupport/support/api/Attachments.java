package org.partnersupport.support.api;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;

/**
 * The files of a request (rule RQ-6). To those who do not see the request they do not exist: UNKNOWN_REQUEST (rule RQ-7).
 * What is in a file is never shown or run; it is given back as it came, to be saved. Where a scanner is set, nobody gets a
 * file before it was found clean.
 */
public interface Attachments {
    /** Bytes of the largest file. */
    int MOST_BYTES = 10 * 1024 * 1024;

    /** Files of one request. */
    int MOST_FILES = 20;

    /** Whether a scanner is set, so that a file is given out only once it was found clean (TC-091). */
    boolean scanned();

    /** Oldest first. */
    List<Attachment> of(Caller caller, String number);

    /**
     * Whoever sees a request may add files while it is open.
     *
     * @param name as the browser or client says it; its path and what could mislead a reader are taken off
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_REQUEST, ALREADY_CLOSED, FILE_EMPTY,
     *     FILE_TOO_LARGE, TOO_MANY_FILES
     */
    Attachment add(Caller caller, String number, String name, byte[] content);

    /**
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_REQUEST, UNKNOWN_ATTACHMENT,
     *     FILE_BEING_CHECKED, FILE_QUARANTINED
     */
    Content content(Caller caller, String number, UUID attachment);

    /**
     * @param size in bytes
     * @param virus what the scanner calls it; null unless it found one
     */
    record Attachment(
            UUID id,
            Instant at,
            UUID by,
            String name,
            int size,
            Scan scan,
            @Nullable String virus) {}

    /** What the scanner says of a file (TC-091). */
    enum Scan {
        /** No scanner is set: the file is given out all the same. */
        NOT_SCANNED,
        /** It is the scanner's turn. */
        PENDING,
        /** The scanner had no verdict yet; it is asked again, later each time. */
        DELAYED,
        /** It found nothing. */
        CLEAN,
        /** It found a virus: nobody gets the file. */
        INFECTED;

        /** Whether the file is given out. */
        public boolean passes() {
            return this == NOT_SCANNED || this == CLEAN;
        }
    }

    /** A file with what is in it. */
    final class Content {
        private final String name;
        private final byte[] bytes;

        public Content(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes.clone();
        }

        public String name() {
            return name;
        }

        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
