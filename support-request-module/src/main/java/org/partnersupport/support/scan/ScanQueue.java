package org.partnersupport.support.scan;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;

/**
 * The files that wait for the scanner. A server takes one for a while, in a transaction that is over before the scanner is
 * asked; other servers take others meanwhile. One that ends with a file in its hands loses it when the while is over, and
 * whoever has lost a file has no say any more.
 */
@UseCase
class ScanQueue {
    /** Longer than any talk with the scanner. */
    static final Duration LEASE = Duration.ofMinutes(3);

    static final Duration SHORTEST_WAIT = Duration.ofSeconds(10);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private static final String TAKE = """
            WITH taken AS (
                UPDATE support.scan SET due_at = ?, tries = tries + 1
                 WHERE attachment_id = (
                       SELECT attachment_id FROM support.scan WHERE state = 'WAITING' AND due_at <= ?
                        ORDER BY due_at, attachment_id LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING attachment_id, tries)
            SELECT t.attachment_id, t.tries, a.content FROM taken t JOIN support.attachment a ON a.id = t.attachment_id""";

    private static final String TELL = """
            WITH told AS (
                UPDATE support.scan SET state = CASE WHEN CAST(? AS varchar) IS NULL THEN 'CLEAN' ELSE 'INFECTED' END,
                       finding = CAST(? AS varchar), scanned_at = ?
                 WHERE attachment_id = ? AND tries = ? AND state = 'WAITING'
                RETURNING request_id)
            SELECT r.number, nullif(r.party_id, r.requester_id) AS organisation
              FROM told t JOIN support.request r ON r.id = t.request_id""";

    private static final String PUT_OFF = """
            UPDATE support.scan SET due_at = ?, delayed = true
             WHERE attachment_id = ? AND tries = ? AND state = 'WAITING'""";

    private static final String ADOPT = """
            INSERT INTO support.scan (attachment_id, request_id, state, due_at)
            SELECT a.id, a.request_id, 'WAITING', a.at FROM support.attachment a
             WHERE NOT EXISTS (SELECT FROM support.scan s WHERE s.attachment_id = a.id)
            ON CONFLICT (attachment_id) DO NOTHING""";

    @Inject
    Sql sql;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    ScanQueue() {}

    /** Files that a server of an earlier version added, while versions change, wait from now on as well. */
    public void adopt() {
        sql.update(ADOPT);
    }

    /** The file that has waited longest; empty when none is due that another server does not hold. */
    public Optional<Taken> take() {
        var now = clock.instant();
        return sql.first(TAKE, ScanQueue::taken, now.plus(LEASE), now);
    }

    /** A virus is an entry of the audit; nobody gets the file, and it stays where it is. */
    public void tell(Taken file, Verdict verdict) {
        var finding = verdict.finding().orElse(null);
        sql.first(TELL, ScanQueue::told, finding, finding, clock.instant(), file.attachment(), file.tries())
                .filter(request -> finding != null)
                .ifPresent(request -> audit.record(
                        null,
                        request.organisation(),
                        "ATTACHMENT_QUARANTINED",
                        request.number(),
                        file.attachment() + " " + finding));
    }

    /** There is no verdict; the more often there was none, the later it is tried again. */
    public void putOff(Taken file) {
        sql.update(PUT_OFF, clock.instant().plus(waitAfter(file.tries())), file.attachment(), file.tries());
    }

    /** Twice as long each time, up to a limit. */
    static Duration waitAfter(int tries) {
        var wait = SHORTEST_WAIT.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static Taken taken(Row row) throws SQLException {
        return new Taken(row.id("attachment_id"), row.number("tries"), row.bytes("content"));
    }

    private static Told told(Row row) throws SQLException {
        return new Told(row.text("number"), row.idOrNull("organisation"));
    }

    /** @param organisation null: of a person's request */
    private record Told(String number, @Nullable UUID organisation) {}
}
