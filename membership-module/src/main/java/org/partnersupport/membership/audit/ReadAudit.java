package org.partnersupport.membership.audit;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AuditTrail;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class ReadAudit implements AuditTrail {
    private static final Instant BEGINNING = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /** Names are looked for first: there are few people, and their entries are found by their ids. */
    private static final String WANTED = """
              FROM membership.audit a
              LEFT JOIN membership.account p ON p.id = a.actor
              LEFT JOIN membership.organisation o ON o.id = a.organisation_id
              LEFT JOIN membership.audit_seal s ON s.entry = a.id
             WHERE (CAST(? AS uuid) IS NULL OR a.organisation_id = ?)
               AND a.at >= ? AND a.at < ? AND (? = '' OR a.action = ?)
               AND (? = '' OR strpos(lower(p.display_name), lower(?)) > 0 OR strpos(p.username, lower(?)) > 0 AND
                   (CAST(? AS uuid) IS NULL OR a.actor IN (SELECT account_id FROM membership.member WHERE organisation_id = ?)))
               AND (? = '' OR strpos(lower(concat_ws(' ', a.subject, a.detail, a.address)), lower(?)) > 0
                   OR a.subject IN (SELECT CAST(n.id AS text) FROM membership.account n WHERE strpos(lower(n.display_name), lower(?)) > 0)
                   OR left(a.detail, 36) IN (SELECT CAST(n.id AS text) FROM membership.account n WHERE strpos(lower(n.display_name), lower(?)) > 0))
               AND (? = '' OR ? IN (CAST(o.id AS text), o.code) OR strpos(lower(concat_ws(' ', o.name_en, o.name_ja)), lower(?)) > 0)
            """;

    private static final String COUNT = "SELECT count(*) AS total" + WANTED;

    private static final String SHOWN = "SELECT " + AuditRows.SEALED
            + ", p.display_name AS actor_name, o.name_en, o.name_ja, encode(s.seal, 'hex') AS seal" + WANTED;

    private static final String PAGE = SHOWN + " ORDER BY a.id DESC LIMIT ? OFFSET ?";

    private static final String BEFORE = SHOWN + " AND a.id < ? ORDER BY a.id DESC LIMIT " + MOST;

    @Inject
    Sql sql;

    @Inject
    CheckChain chain;

    @Inject
    Settings settings;

    ReadAudit() {}

    @Override
    public boolean mayRead(Caller caller) {
        return AuditRule.objectionToReading(caller).isEmpty();
    }

    @Override
    public Page find(Caller caller, Query query, int page, int size) {
        if (page < 0 || size < 1 || size > MOST) {
            throw new IllegalArgumentException("page " + page + ", size " + size);
        }
        var values = values(caller, query);
        var total = sql.first(COUNT, row -> AuditRows.entry(row, "total"), values.toArray())
                .orElse(0L);
        values.add(size);
        values.add((long) page * size);
        return new Page(sql.list(PAGE, AuditRows::shown, values.toArray()), page, size, total);
    }

    @Override
    public List<Entry> before(Caller caller, Query query, long before) {
        var values = values(caller, query);
        values.add(before);
        return sql.list(BEFORE, AuditRows::shown, values.toArray());
    }

    @Override
    public Check check(Caller caller) {
        refuseBy(AuditRule.objectionToChecking(caller));
        return chain.check(caller.account());
    }

    @Override
    public Optional<Check> lastCheck(Caller caller) {
        refuseBy(AuditRule.objectionToReading(caller));
        return chain.last();
    }

    /** In the order of the question marks; whose entries the caller may see is one of them. */
    private List<@Nullable Object> values(Caller caller, Query query) {
        refuseBy(AuditRule.objectionToReading(caller));
        @Nullable UUID own = AuditRule.onlyOf(caller).orElse(null);
        var person = given(query.person());
        var action = given(query.action());
        var text = given(query.text());
        var of = given(query.organisation());
        return new ArrayList<>(Arrays.asList(
                own,
                own,
                query.from() == null ? BEGINNING : begin(query.from()),
                query.to() == null ? END : begin(query.to().plusDays(1)),
                action,
                action,
                person,
                person,
                person,
                own,
                own,
                text,
                text,
                text,
                text,
                of,
                of,
                of));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(settings.lifecycleZone()).toInstant();
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static void refuseBy(Optional<Refusal> objection) {
        objection.ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
    }
}
