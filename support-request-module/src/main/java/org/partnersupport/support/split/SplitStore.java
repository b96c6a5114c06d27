package org.partnersupport.support.split;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.support.api.Splits.Split;
import org.partnersupport.support.api.Splits.State;
import org.partnersupport.support.api.Status;

/** Where splits are kept. */
@ApplicationScoped
class SplitStore {
    private static final String HOLD =
            "SELECT status, nullif(party_id, requester_id) AS organisation FROM support.request WHERE id = ? FOR UPDATE";

    private static final String ADD = """
            WITH added AS (
                INSERT INTO support.split (id, request_id, title, description, proposed_at, proposed_by, state)
                VALUES (?, ?, ?, ?, ?, ?, 'PROPOSED') RETURNING request_id, proposed_at)
            UPDATE support.request r SET updated_at = greatest(r.updated_at, a.proposed_at), version = version + 1
              FROM added a WHERE r.id = a.request_id""";

    private static final String DECIDE = """
            WITH decided AS (
                UPDATE support.split SET state = ?, decided_at = ?, decided_by = ?, part_id = ? WHERE id = ?
                RETURNING request_id, decided_at)
            UPDATE support.request r SET updated_at = greatest(r.updated_at, d.decided_at), version = version + 1
              FROM decided d WHERE r.id = d.request_id""";

    private static final String LIST = """
            SELECT id, title, description, proposed_at, proposed_by, state, decided_at, decided_by, part_id
              FROM support.split WHERE request_id = ? ORDER BY proposed_at, id""";

    private static final String ORIGIN = "SELECT request_id FROM support.split WHERE part_id = ?";

    @Inject
    Sql sql;

    SplitStore() {}

    /** The request's state and whose it is, held until the transaction ends: what is decided about its parts is decided one after another. */
    Held hold(UUID request) {
        return sql.first(
                        HOLD,
                        row -> new Held(Status.valueOf(row.text("status")), row.idOrNull("organisation")),
                        request)
                .orElseThrow();
    }

    void add(UUID request, Split split) {
        sql.update(
                ADD, split.id(), request, split.title(), split.description(), split.proposedAt(), split.proposedBy());
    }

    void decide(UUID split, State state, Instant at, UUID by, @Nullable UUID part) {
        sql.update(DECIDE, state, at, by, part, split);
    }

    /** Oldest first. */
    List<Kept> of(UUID request) {
        return sql.list(LIST, SplitStore::kept, request);
    }

    /** The request that this one is a part of. */
    Optional<UUID> origin(UUID part) {
        return sql.first(ORIGIN, row -> row.id("request_id"), part);
    }

    private static Kept kept(Row row) throws SQLException {
        var split = new Split(
                row.id("id"),
                row.text("title"),
                row.text("description"),
                row.instant("proposed_at"),
                row.id("proposed_by"),
                State.valueOf(row.text("state")),
                row.instantOrNull("decided_at"),
                row.idOrNull("decided_by"),
                null);
        return new Kept(split, row.idOrNull("part_id"));
    }

    /** @param organisation null for the request of a person */
    record Held(Status status, @Nullable UUID organisation) {}

    /**
     * A split as it is kept.
     *
     * @param split without the number of its part, which not everybody may know
     * @param part the request it became
     */
    record Kept(Split split, @Nullable UUID part) {
        Split withPart(@Nullable String number) {
            return new Split(
                    split.id(),
                    split.title(),
                    split.description(),
                    split.proposedAt(),
                    split.proposedBy(),
                    split.state(),
                    split.decidedAt(),
                    split.decidedBy(),
                    number);
        }
    }
}
