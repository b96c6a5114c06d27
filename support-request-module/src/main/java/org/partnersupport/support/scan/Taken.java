package org.partnersupport.support.scan;

import java.io.IOException;
import java.util.UUID;

/** A file in the hands of this server for a while. */
final class Taken {
    private final UUID attachment;
    private final int tries;
    private final byte[] content;

    /** @param tries how often it was taken, with this time */
    Taken(UUID attachment, int tries, byte[] content) {
        this.attachment = attachment;
        this.tries = tries;
        this.content = content.clone();
    }

    UUID attachment() {
        return attachment;
    }

    int tries() {
        return tries;
    }

    Verdict askedOf(Clamd scanner) throws IOException {
        return scanner.scan(content);
    }
}
