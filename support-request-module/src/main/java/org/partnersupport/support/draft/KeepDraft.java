package org.partnersupport.support.draft;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;
import org.partnersupport.support.api.Drafts;
import org.partnersupport.support.api.Severity;
import org.partnersupport.support.check.Checks;

/** Keeps one draft an account, in one statement a call: two windows that save at once do not disturb each other. */
@UseCase
class KeepDraft implements Drafts {
    private static final String READ = """
            SELECT id, step, product, release, line_id, severity, title, description, language, contact, customer
            FROM support.draft WHERE account_id = ?""";

    private static final String KEEP = """
            INSERT INTO support.draft
                (account_id, id, step, product, release, line_id, severity, title, description, language, contact,
                customer, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (account_id) DO UPDATE SET
                id = excluded.id, step = excluded.step, product = excluded.product, release = excluded.release,
                line_id = excluded.line_id, severity = excluded.severity, title = excluded.title,
                description = excluded.description, language = excluded.language, contact = excluded.contact,
                customer = excluded.customer,
                updated_at = excluded.updated_at""";

    @Inject
    Sql sql;

    @Inject
    Checks checks;

    @Inject
    Clock clock;

    @Override
    public Draft of(Caller caller) {
        return sql.first(READ, KeepDraft::draft, caller.account())
                .orElseGet(() -> new Draft(Ids.next(), 1, null, null, null, null, null, null, null, null, null));
    }

    @Override
    public void keep(Caller caller, Draft draft) {
        checks.pass(draft);
        sql.update(
                KEEP,
                caller.account(),
                draft.id(),
                draft.step(),
                draft.product(),
                draft.release(),
                Objects.toString(draft.line(), null),
                draft.severity(),
                draft.title(),
                draft.description(),
                draft.language(),
                draft.contact(),
                draft.customer(),
                clock.instant());
    }

    @Override
    public void discard(Caller caller) {
        sql.update("DELETE FROM support.draft WHERE account_id = ?", caller.account());
    }

    private static Draft draft(Row row) throws SQLException {
        return new Draft(
                row.id("id"),
                row.number("step"),
                row.textOrNull("product"),
                row.textOrNull("release"),
                parsed(row.textOrNull("line_id"), UUID::fromString),
                parsed(row.textOrNull("severity"), Severity::valueOf),
                row.textOrNull("title"),
                row.textOrNull("description"),
                row.textOrNull("language"),
                row.textOrNull("contact"),
                row.textOrNull("customer"));
    }

    private static <T> @Nullable T parsed(@Nullable String text, Function<String, T> parse) {
        return text == null ? null : parse.apply(text);
    }
}
