package org.partnersupport.support.conversation;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;
import org.partnersupport.support.api.Conversations;
import org.partnersupport.support.api.SupportRequest;
import org.partnersupport.support.api.SupportRequests;
import org.partnersupport.support.check.Checks;

@UseCase
class HoldConversation implements Conversations {
    private static final String READ = """
            SELECT id, at, by_account, internal, text FROM support.message
             WHERE request_id = ? AND (NOT internal OR ?) ORDER BY at, id""";

    /** An internal note leaves no trace that the other side could see. An engineer's first message is the first answer. */
    private static final String WRITE = """
            WITH written AS (
                INSERT INTO support.message (id, request_id, at, by_account, internal, text) VALUES (?, ?, ?, ?, ?, ?)
                RETURNING request_id, at, internal)
            UPDATE support.request r
               SET updated_at = greatest(r.updated_at, w.at), version = version + 1,
                   responded_at = CASE WHEN ? THEN coalesce(r.responded_at, w.at) ELSE r.responded_at END
              FROM written w WHERE r.id = w.request_id AND NOT w.internal""";

    @Inject
    SupportRequests requests;

    @Inject
    Sql sql;

    @Inject
    Checks checks;

    @Inject
    Clock clock;

    HoldConversation() {}

    @Override
    public List<Message> of(Caller caller, String number) {
        var request = requests.byNumber(caller, number);
        return sql.list(READ, HoldConversation::message, request.id(), WritingRule.readsNotes(caller));
    }

    @Override
    public Message write(Caller caller, String number, NewMessage wanted) {
        checks.pass(wanted);
        var request = requests.byNumber(caller, number);
        WritingRule.objection(caller, request.status(), wanted.internal()).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        var written = new Message(
                Ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.account(),
                wanted.internal(),
                wanted.text());
        sql.update(
                WRITE,
                written.id(),
                request.id(),
                written.at(),
                written.by(),
                written.internal(),
                written.text(),
                answers(caller, request));
        return written;
    }

    private static boolean answers(Caller caller, SupportRequest request) {
        return caller.has(Role.SUPPORT_ENGINEER) && !caller.account().equals(request.requester());
    }

    private static Message message(Row row) throws SQLException {
        return new Message(
                row.id("id"), row.instant("at"), row.id("by_account"), row.flag("internal"), row.text("text"));
    }
}
