package org.partnersupport.support.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.support.api.Resolution;
import org.partnersupport.support.api.SupportRequest;

/** One row of a request's history; never changed. */
@Embeddable
public class HistoryEntry {
    private int position;
    private Instant at;

    @Column(name = "by_account")
    private UUID by;

    @Enumerated(EnumType.STRING)
    private SupportRequest.Kind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Resolution resolution;

    protected HistoryEntry() {}

    private HistoryEntry(int position, SupportRequest.Event event) {
        this.position = position;
        this.at = event.at();
        this.by = event.by();
        this.kind = event.kind();
        this.resolution = event.resolution();
    }

    HistoryEntry followedBy(SupportRequest.Event event) {
        return new HistoryEntry(position + 1, event);
    }

    SupportRequest.Event event() {
        return new SupportRequest.Event(at, by, kind, resolution);
    }
}
