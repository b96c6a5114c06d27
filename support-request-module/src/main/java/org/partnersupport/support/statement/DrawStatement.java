package org.partnersupport.support.statement;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.partnersupport.entitlement.api.LedgerExtracts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;
import org.partnersupport.support.api.Statement;
import org.partnersupport.support.api.Statement.Entry;
import org.partnersupport.support.api.Statement.Subject;
import org.partnersupport.support.api.Statements;

@UseCase
class DrawStatement implements Statements {
    /** Each movement of a request changes the request as well, at the same moment on nearly the same clock reading. */
    private static final Duration SLACK = Duration.ofHours(1);

    private static final String SUBJECTS = """
            SELECT number, product, release, customer_id FROM support.request
             WHERE party_id = ? AND opened_at < ? AND updated_at >= ?""";

    @Inject
    LedgerExtracts ledgers;

    @Inject
    Sql sql;

    @Inject
    Settings settings;

    DrawStatement() {}

    @Override
    public Statement of(Caller caller, LocalDate from, LocalDate to) {
        if (to.isBefore(from) || !to.isBefore(from.plusMonths(MOST_MONTHS))) {
            throw new RefusedException(new Refusal("INVALID_PERIOD", Map.of("months", Integer.toString(MOST_MONTHS))));
        }
        var extract = ledgers.between(caller, from, to);
        var subjects = subjects(caller, from, to);
        var entries = extract.movements().stream()
                .map(movement ->
                        new Entry(movement, subjects.get(movement.entry().request())))
                .toList();
        return new Statement(from, to, extract.lines(), entries);
    }

    /** By number; those of the organisation's own requests alone (rule RQ-7). */
    private Map<String, Subject> subjects(Caller caller, LocalDate from, LocalDate to) {
        var zone = settings.lifecycleZone();
        var found = new HashMap<String, Subject>();
        sql.list(
                SUBJECTS,
                row -> found.put(
                        row.text("number"),
                        new Subject(row.text("product"), row.text("release"), row.idOrNull("customer_id"))),
                caller.party(),
                to.plusDays(1).atStartOfDay(zone).toInstant().plus(SLACK),
                from.atStartOfDay(zone).toInstant().minus(SLACK));
        return found;
    }
}
