package org.partnersupport.membership.audit;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AuditTrail.Check;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;

/** Computes the chain anew and compares. What it found is an entry of the audit itself: so the last result is known. */
@UseCase
class CheckChain {
    static final String ACTION = "AUDIT_CHECKED";
    static final Duration EVERY = Duration.ofDays(1);

    private static final String UNBROKEN = "UNBROKEN";
    private static final Pattern BROKEN = Pattern.compile("BROKEN ([0-9]{1,18})");
    private static final int BATCH = 1_000;

    private static final String MINE = "SELECT pg_try_advisory_xact_lock(hashtext('membership.audit check')) AS mine";

    private static final String LAST_CHECK =
            "SELECT at, subject, detail FROM membership.audit WHERE action = ? ORDER BY id DESC LIMIT 1";

    private static final String NEWEST = "SELECT max(entry) AS entry FROM membership.audit_seal";

    private static final String SEALS = "SELECT s.entry, encode(s.seal, 'hex') AS seal, a.id IS NOT NULL AS there, "
            + AuditRows.SEALED + """
              FROM membership.audit_seal s LEFT JOIN membership.audit a ON a.id = s.entry
             WHERE s.entry > ? AND s.entry <= ? ORDER BY s.entry LIMIT\s""" + BATCH;

    private static final String UNSEALED = """
            SELECT min(a.id) AS entry FROM membership.audit a
             WHERE a.id <= ? AND NOT EXISTS (SELECT 1 FROM membership.audit_seal s WHERE s.entry = a.id)""";

    @Inject
    Sql sql;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    CheckChain() {}

    /** @param by null: nobody asked */
    public Check check(@Nullable UUID by) {
        var newest = sql.first(NEWEST, row -> AuditRows.entry(row, "entry")).orElse(0L);
        var walked = walk(newest);
        var slipped = sql.first(UNSEALED, row -> AuditRows.entry(row, "entry"), newest)
                .filter(entry -> entry > 0);
        var broken = slipped.filter(entry -> walked.broken() == null || entry < walked.broken())
                .orElse(walked.broken());
        var upTo = broken == null ? walked.upTo() : Math.min(walked.upTo(), broken - 1);
        audit.record(by, ACTION, Long.toString(upTo), broken == null ? UNBROKEN : "BROKEN " + broken);
        return new Check(clock.instant(), upTo, broken);
    }

    /** Once a day, whichever server asks first. */
    public Optional<Check> checkIfDue() {
        var mine = sql.first(MINE, row -> row.flag("mine")).orElse(false);
        var due = clock.instant().minus(EVERY);
        return mine && last().filter(check -> check.at().isAfter(due)).isEmpty()
                ? Optional.of(check(null))
                : Optional.empty();
    }

    public Optional<Check> last() {
        return sql.first(LAST_CHECK, CheckChain::found, ACTION);
    }

    private Walked walk(long newest) {
        var before = SealedText.BEFORE_THE_FIRST;
        var upTo = 0L;
        while (upTo < newest) {
            for (var link : sql.list(SEALS, CheckChain::link, upTo, newest)) {
                var text = link.text();
                if (text == null || !text.seal(before).equals(link.seal())) {
                    return new Walked(upTo, link.entry());
                }
                before = link.seal();
                upTo = link.entry();
            }
        }
        return new Walked(upTo, null);
    }

    private static Link link(Row row) throws SQLException {
        return new Link(
                AuditRows.entry(row, "entry"), row.text("seal"), row.flag("there") ? AuditRows.sealed(row) : null);
    }

    private static Check found(Row row) throws SQLException {
        var broken = BROKEN.matcher(row.text("detail"));
        return new Check(
                row.instant("at"),
                Long.parseLong(row.text("subject")),
                broken.matches() ? Long.valueOf(broken.group(1)) : null);
    }

    /** @param text null: the entry is gone */
    private record Link(long entry, String seal, @Nullable SealedText text) {}

    private record Walked(long upTo, @Nullable Long broken) {}
}
