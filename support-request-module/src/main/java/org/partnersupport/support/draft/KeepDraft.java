package org.partnersupport.support.draft;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.UseCase;
import org.partnersupport.support.api.Drafts;
import org.partnersupport.support.api.Severity;
import org.partnersupport.support.check.Checks;

/** Keeps one draft an account, in one statement a call: two windows that save at once do not disturb each other. */
@UseCase
class KeepDraft implements Drafts {
    private static final String READ = """
            SELECT id, step, product, release, line_id, severity, title, description, language, contact
            FROM support.draft WHERE account_id = ?1""";

    private static final String KEEP = """
            INSERT INTO support.draft
                (account_id, id, step, product, release, line_id, severity, title, description, language, contact, updated_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            ON CONFLICT (account_id) DO UPDATE SET
                id = excluded.id, step = excluded.step, product = excluded.product, release = excluded.release,
                line_id = excluded.line_id, severity = excluded.severity, title = excluded.title,
                description = excluded.description, language = excluded.language, contact = excluded.contact,
                updated_at = excluded.updated_at""";

    @PersistenceContext(unitName = "partner-support")
    EntityManager em;

    @Inject
    Checks checks;

    @Inject
    Clock clock;

    @Override
    public Draft of(Caller caller) {
        List<?> rows =
                em.createNativeQuery(READ).setParameter(1, caller.account()).getResultList();
        return rows.isEmpty()
                ? new Draft(Ids.next(), 1, null, null, null, null, null, null, null, null)
                : draft((Object[]) rows.get(0));
    }

    @Override
    public void keep(Caller caller, Draft draft) {
        checks.pass(draft);
        em.createNativeQuery(KEEP)
                .setParameter(1, caller.account())
                .setParameter(2, draft.id())
                .setParameter(3, draft.step())
                .setParameter(4, draft.product())
                .setParameter(5, draft.release())
                .setParameter(6, Objects.toString(draft.line(), null))
                .setParameter(7, Objects.toString(draft.severity(), null))
                .setParameter(8, draft.title())
                .setParameter(9, draft.description())
                .setParameter(10, draft.language())
                .setParameter(11, draft.contact())
                .setParameter(12, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public void discard(Caller caller) {
        em.createNativeQuery("DELETE FROM support.draft WHERE account_id = ?1")
                .setParameter(1, caller.account())
                .executeUpdate();
    }

    private static Draft draft(Object[] row) {
        return new Draft(
                (UUID) row[0],
                (Integer) row[1],
                text(row[2]),
                text(row[3]),
                parsed(row[4], UUID::fromString),
                parsed(row[5], Severity::valueOf),
                text(row[6]),
                text(row[7]),
                text(row[8]),
                text(row[9]));
    }

    private static @Nullable String text(@Nullable Object column) {
        return (String) column;
    }

    private static <T> @Nullable T parsed(@Nullable Object column, Function<String, T> parse) {
        return column == null ? null : parse.apply((String) column);
    }
}
