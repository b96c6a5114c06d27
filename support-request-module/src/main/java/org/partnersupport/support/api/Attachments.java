package org.partnersupport.support.api;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.partnersupport.membership.api.Caller;

/**
 * The files of a request (rule RQ-6). To those who do not see the request they do not exist: UNKNOWN_REQUEST (rule RQ-7).
 * What is in a file is never looked at, shown or run; it is given back as it came, to be saved.
 */
public interface Attachments {
    /** Bytes of the largest file. */
    int MOST_BYTES = 10 * 1024 * 1024;

    /** Files of one request. */
    int MOST_FILES = 20;

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

    /** @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_REQUEST, UNKNOWN_ATTACHMENT */
    Content content(Caller caller, String number, UUID attachment);

    /** @param size in bytes */
    record Attachment(UUID id, Instant at, UUID by, String name, int size) {}

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
