package org.partnersupport.support.attachment;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;
import org.partnersupport.support.api.Attachments;
import org.partnersupport.support.api.Status;
import org.partnersupport.support.api.SupportRequests;

@UseCase
class KeepAttachments implements Attachments {
    /** A server of an earlier version adds files that nobody awaits a scan of yet. */
    private static final String LIST = """
            SELECT a.id, a.at, a.by_account, a.name, a.size, coalesce(s.state, 'WAITING') AS state, s.delayed, s.finding
              FROM support.attachment a LEFT JOIN support.scan s ON s.attachment_id = a.id
             WHERE a.request_id = ? ORDER BY a.at, a.id""";

    /** Files that come at the same moment wait for each other, so that they are counted. */
    private static final String HOLD = "SELECT id FROM support.request WHERE id = ? FOR UPDATE";

    private static final String COUNT = "SELECT count(*) AS files FROM support.attachment WHERE request_id = ?";

    private static final String ADD = """
            WITH file AS (SELECT CAST(? AS bytea) AS content), added AS (
                INSERT INTO support.attachment (id, request_id, at, by_account, name, size, sha256, content)
                SELECT ?, ?, ?, ?, ?, ?, sha256(content), content FROM file RETURNING request_id, at)
            UPDATE support.request r SET updated_at = greatest(r.updated_at, a.at), version = version + 1
              FROM added a WHERE r.id = a.request_id""";

    /** Rows of the scanner's are seen through the request: in the statement that adds the file they would not be. */
    private static final String AWAIT_SCAN = """
            INSERT INTO support.scan (attachment_id, request_id, state, due_at) VALUES (?, ?, 'WAITING', ?)""";

    private static final String CONTENT = """
            SELECT a.name, a.content, nullif(r.party_id, r.requester_id) AS organisation,
                   coalesce(s.state, 'WAITING') AS state, s.delayed
              FROM support.attachment a JOIN support.request r ON r.id = a.request_id
              LEFT JOIN support.scan s ON s.attachment_id = a.id WHERE a.id = ? AND r.id = ?""";

    @Inject
    SupportRequests requests;

    @Inject
    Audit audit;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    KeepAttachments() {}

    @Override
    public boolean scanned() {
        return settings.scanner().isPresent();
    }

    @Override
    public List<Attachment> of(Caller caller, String number) {
        return sql.list(
                LIST, this::attachment, requests.byNumber(caller, number).id());
    }

    /**
     * Whether a file can be attached as things are, and to which request.
     *
     * @throws RefusedException as {@link #add}
     */
    public UUID admit(Caller caller, String number, byte[] content) {
        var request = requests.byNumber(caller, number);
        if (request.status() != Status.OPEN) {
            throw refused("ALREADY_CLOSED", Map.of());
        }
        if (content.length == 0) {
            throw refused("FILE_EMPTY", Map.of());
        }
        if (content.length > MOST_BYTES) {
            throw refused("FILE_TOO_LARGE", Map.of("most", Integer.toString(MOST_BYTES / 1024 / 1024)));
        }
        sql.list(HOLD, row -> row.id("id"), request.id());
        if (sql.first(COUNT, row -> row.number("files"), request.id()).orElse(0) >= MOST_FILES) {
            throw refused("TOO_MANY_FILES", Map.of("most", Integer.toString(MOST_FILES)));
        }
        return request.id();
    }

    @Override
    public Attachment add(Caller caller, String number, String name, byte[] content) {
        var request = admit(caller, number, content);
        var added = new Attachment(
                Ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.account(),
                FileName.of(name),
                content.length,
                ScanRule.of("WAITING", false, scanned()),
                null);
        sql.update(ADD, content, added.id(), request, added.at(), added.by(), added.name(), added.size());
        sql.update(AWAIT_SCAN, added.id(), request, added.at());
        return added;
    }

    @Override
    public Content content(Caller caller, String number, UUID attachment) {
        var request = requests.byNumber(caller, number);
        var found = sql.first(CONTENT, this::found, attachment, request.id())
                .orElseThrow(() -> refused("UNKNOWN_ATTACHMENT", Map.of()));
        ScanRule.objection(found.scan()).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        audit.record(
                caller.account(),
                found.organisation(),
                "ATTACHMENT_DOWNLOADED",
                request.number(),
                attachment.toString());
        return found.content();
    }

    private Found found(Row row) throws SQLException {
        return new Found(row.idOrNull("organisation"), new Content(row.text("name"), row.bytes("content")), scan(row));
    }

    private Attachment attachment(Row row) throws SQLException {
        return new Attachment(
                row.id("id"),
                row.instant("at"),
                row.id("by_account"),
                row.text("name"),
                row.number("size"),
                scan(row),
                row.textOrNull("finding"));
    }

    private Scan scan(Row row) throws SQLException {
        return ScanRule.of(row.text("state"), row.flag("delayed"), scanned());
    }

    private static RefusedException refused(String code, Map<String, String> facts) {
        return new RefusedException(new Refusal(code, facts));
    }

    /** @param organisation null: of a person's request */
    private record Found(@Nullable UUID organisation, Content content, Scan scan) {}
}
