package org.partnersupport.support.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.support.api.Resolution;
import org.partnersupport.support.api.SupportRequest;

/** One row of a request's history; never changed. Positions count from 1. */
@Entity
@Table(schema = "support", name = "request_event")
@IdClass(HistoryEntry.Key.class)
public class HistoryEntry {
    @Id
    @Column(name = "request_id")
    private UUID request;

    @Id
    private int position;

    private Instant at;

    @Column(name = "by_account")
    private UUID by;

    @Enumerated(EnumType.STRING)
    private SupportRequest.Kind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Resolution resolution;

    protected HistoryEntry() {}

    HistoryEntry(UUID request, int position, SupportRequest.Event event) {
        this.request = request;
        this.position = position;
        this.at = event.at();
        this.by = event.by();
        this.kind = event.kind();
        this.resolution = event.resolution();
    }

    SupportRequest.Event event() {
        return new SupportRequest.Event(at, by, kind, resolution);
    }

    /** A row's key: the request and the position in its history. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private @Nullable UUID request;
        private int position;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && position == key.position && Objects.equals(request, key.request);
        }

        @Override
        public int hashCode() {
            return Objects.hash(request, position);
        }
    }
}
