package org.partnersupport.membership.audit;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;

/**
 * Continues the chain over the entries that no other one can come before any more. Numbers are given out before the
 * commit, so an entry may appear with a lower number than one that is there already. Therefore this looks twice: first it
 * notes the newest entry, and after that takes a transaction number, which is higher than that of everybody who has a lower
 * entry number in his hands (see the default of {@code audit.id}). Once all transactions up to that number have ended, the
 * noted entry and all before it are settled. Writers never wait for this.
 *
 * <p>What is noted is kept on this server: any number of them may do this, one at a time.
 */
@UseCase
class SealEntries {
    static final int BATCH = 1_000;

    private static final String MINE = "SELECT pg_try_advisory_xact_lock(hashtext('membership.audit')) AS mine";

    private static final String STATE = """
            SELECT (SELECT max(id) FROM membership.audit) AS newest, (SELECT max(entry) FROM membership.audit_seal) AS sealed,
                   CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS ended""";

    private static final String NUMBER = "SELECT CAST(pg_current_xact_id() AS text) AS number";

    private static final String LAST = "SELECT encode(seal, 'hex') AS seal FROM membership.audit_seal WHERE entry = ?";

    private static final String NEWEST =
            "SELECT entry, encode(seal, 'hex') AS seal FROM membership.audit_seal ORDER BY entry DESC LIMIT 1";

    private static final String SETTLED = "SELECT " + AuditRows.SEALED
            + " FROM membership.audit a WHERE a.id > ? AND a.id <= ? ORDER BY a.id LIMIT " + BATCH;

    private static final String SEAL = """
            INSERT INTO membership.audit_seal (entry, seal)
            SELECT CAST(s.entry AS bigint), decode(s.seal, 'hex')
              FROM unnest(string_to_array(?, ','), string_to_array(?, ',')) AS s (entry, seal)""";

    @Inject
    Sql sql;

    private final AtomicReference<@Nullable Noted> noted = new AtomicReference<>();

    SealEntries() {}

    /** @return how many were sealed; {@link #BATCH} when there may be more */
    public int sealSome() {
        if (!sql.first(MINE, row -> row.flag("mine")).orElse(false)) {
            return 0;
        }
        var state = sql.first(STATE, SealEntries::state).orElseThrow();
        if (state.newest() <= state.sealed()) {
            return 0;
        }
        var known = noted.get();
        if (known == null || known.entry() <= state.sealed()) {
            noted.set(new Noted(
                    state.newest(),
                    sql.first(NUMBER, row -> row.text("number"))
                            .map(Long::parseLong)
                            .orElseThrow()));
            return 0;
        }
        return state.ended() > known.transaction() ? seal(state.sealed(), known.entry()) : 0;
    }

    private int seal(long sealed, long settled) {
        var entries = sql.list(SETTLED, AuditRows::sealed, sealed, settled);
        var before = sql.first(LAST, row -> row.text("seal"), sealed).orElse(SealedText.BEFORE_THE_FIRST);
        var seals = new String[entries.size()];
        for (var i = 0; i < seals.length; i++) {
            before = entries.get(i).seal(before);
            seals[i] = before;
        }
        return sql.update(SEAL, numbers(entries), String.join(",", seals));
    }

    /** The seal under which everything stands that is sealed by now. */
    public Optional<Seal> newest() {
        return sql.first(NEWEST, row -> new Seal(AuditRows.entry(row, "entry"), row.text("seal")));
    }

    private static String numbers(List<SealedText> entries) {
        return entries.stream().map(entry -> Long.toString(entry.entry())).collect(Collectors.joining(","));
    }

    private static State state(Row row) throws SQLException {
        return new State(AuditRows.entry(row, "newest"), AuditRows.entry(row, "sealed"), AuditRows.entry(row, "ended"));
    }

    /** @param seal of this entry and all before it, in hexadecimal */
    record Seal(long entry, String seal) {}

    /** @param ended all transactions below this number have ended */
    private record State(long newest, long sealed, long ended) {}

    /** @param transaction once it and all before it have ended, nothing comes before the entry any more */
    private record Noted(long entry, long transaction) {}
}
