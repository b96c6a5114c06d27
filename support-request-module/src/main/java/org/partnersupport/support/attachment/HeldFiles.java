package org.partnersupport.support.attachment;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;
import org.partnersupport.support.api.Attachments.Attachment;
import org.partnersupport.support.api.FileOffers;
import org.partnersupport.support.api.FileOffers.Held;
import org.partnersupport.support.api.FileSecret;
import org.partnersupport.support.api.SupportRequests;

/** The files that wait for the word of whoever sent them, who alone sees them. */
@UseCase
class HeldFiles {
    private static final String LIST = """
            SELECT id, at, name, octet_length(content) AS size, secrets, redactable FROM support.held_file
             WHERE account_id = ? AND request_id = ? ORDER BY at, id""";

    /** Files that one account sends at the same moment wait for each other, so that they are counted. */
    private static final String ONE_AT_A_TIME = "SELECT CAST(pg_advisory_xact_lock(hashtext(?)) AS text) AS locked";

    private static final String COUNT = "SELECT count(*) AS files FROM support.held_file WHERE account_id = ?";

    private static final String HOLD = """
            INSERT INTO support.held_file (id, account_id, request_id, at, name, secrets, redactable, content)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String READ = """
            SELECT name, content FROM support.held_file WHERE id = ? AND account_id = ? AND request_id = ?""";

    private static final String FORGET =
            "DELETE FROM support.held_file WHERE id = ? AND account_id = ? AND request_id = ?";

    private static final String FORGET_OLD = "DELETE FROM support.held_file WHERE at < ?";

    @Inject
    KeepAttachments attachments;

    @Inject
    SupportRequests requests;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    HeldFiles() {}

    public List<Held> of(Caller caller, String number) {
        var request = requests.byNumber(caller, number);
        return sql.list(LIST, HeldFiles::held, caller.account(), request.id());
    }

    public void hold(
            Caller caller, String number, String name, byte[] content, List<FileSecret> secrets, boolean redactable) {
        var request = attachments.admit(caller, number, content);
        sql.list(ONE_AT_A_TIME, row -> true, caller.account().toString());
        if (sql.first(COUNT, row -> row.number("files"), caller.account()).orElse(0) >= FileOffers.MOST_HELD) {
            throw new RefusedException(
                    new Refusal("TOO_MANY_HELD_FILES", Map.of("most", Integer.toString(FileOffers.MOST_HELD))));
        }
        sql.update(
                HOLD,
                Ids.next(),
                caller.account(),
                request,
                clock.instant(),
                FileName.of(name),
                SecretLines.of(secrets),
                redactable,
                content);
    }

    public Sent read(Caller caller, String number, UUID held) {
        var request = requests.byNumber(caller, number);
        return sql.first(READ, HeldFiles::sent, held, caller.account(), request.id())
                .orElseThrow(HeldFiles::unknown);
    }

    /** Of two who decide at once, one does. */
    public Attachment attach(Caller caller, String number, UUID held, String name, byte[] content) {
        forget(caller, number, held);
        return attachments.add(caller, number, name, content);
    }

    public void forget(Caller caller, String number, UUID held) {
        var request = requests.byNumber(caller, number);
        if (sql.update(FORGET, held, caller.account(), request.id()) == 0) {
            throw unknown();
        }
    }

    /** Those about which nobody said anything in time, of everybody. */
    public void forgetOld() {
        sql.update(FORGET_OLD, clock.instant().minus(FileOffers.HELD));
    }

    private static RefusedException unknown() {
        return new RefusedException(Refusal.of("UNKNOWN_HELD_FILE"));
    }

    private static Held held(Row row) throws SQLException {
        return new Held(
                row.id("id"),
                row.instant("at"),
                row.text("name"),
                row.number("size"),
                SecretLines.read(row.text("secrets")),
                row.flag("redactable"));
    }

    private static Sent sent(Row row) throws SQLException {
        return new Sent(row.text("name"), row.bytes("content"));
    }

    /** As it came. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sent(String name, byte[] content) {}
}
