package org.partnersupport.membership.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Sessions;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class PortalSessions implements Sessions {
    private static final String CALLER = CallerRows.SELECT + """
            JOIN membership.portal_session s ON s.account_id = a.id
            WHERE s.id = ? AND s.ends_at > ? AND NOT a.disabled""";
    private static final String VOUCHED = """
            SELECT issuer, subject, provider_session, proven_at FROM membership.portal_session
            WHERE id = ? AND ends_at > ? AND issuer IS NOT NULL""";
    private static final String PROVEN = "SELECT id FROM membership.portal_session WHERE id = ? AND proven_at >= ?";
    private static final String BEGIN = """
            INSERT INTO membership.portal_session
                (id, account_id, begun_at, proven_at, ends_at, issuer, subject, provider_session)
            VALUES (?, ?, ?, ?, ?, CAST(? AS varchar), CAST(? AS varchar), CAST(? AS varchar))""";
    private static final String OPEN = """
            SELECT id, begun_at, ends_at, issuer FROM membership.portal_session
            WHERE account_id = ? AND ends_at > ? ORDER BY begun_at DESC, id DESC""";
    private static final String END_ALL = "DELETE FROM membership.portal_session WHERE account_id = ? AND id <> ?";
    private static final String END_VOUCHED = """
            DELETE FROM membership.portal_session WHERE issuer = ?
                AND (CAST(? AS varchar) IS NULL OR subject = ?)
                AND (CAST(? AS varchar) IS NULL OR provider_session = ?)
            RETURNING account_id, (SELECT organisation_id FROM membership.member m
                WHERE m.account_id = portal_session.account_id) AS organisation_id""";
    private static final String FORGET = """
            DELETE FROM membership.portal_session WHERE id IN (
                SELECT id FROM membership.portal_session WHERE ends_at <= ?
                ORDER BY ends_at LIMIT 100 FOR UPDATE SKIP LOCKED)""";
    private static final UUID NONE = new UUID(0, 0);

    @Inject
    Sql sql;

    @Inject
    Settings settings;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Override
    public UUID begin(UUID account, @Nullable Vouched vouched) {
        var now = clock.instant();
        var session = Ids.next();
        sql.update(
                BEGIN,
                session,
                account,
                now,
                proven(vouched, now),
                now.plus(Duration.ofHours(settings.sessionHours())),
                vouched == null ? null : vouched.issuer(),
                vouched == null ? null : vouched.subject(),
                vouched == null ? null : vouched.providerSession());
        // each new session clears up after some old ones, so the table needs no housekeeper
        sql.update(FORGET, now);
        return session;
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public Optional<Caller> callerOf(UUID session) {
        return sql.read(CALLER, CallerRows::caller, session, clock.instant()).stream()
                .findFirst();
    }

    /** A provider whose clock is ahead proves nobody in the future. */
    private static Instant proven(@Nullable Vouched vouched, Instant now) {
        return vouched == null
                        || vouched.provenAt() == null
                        || vouched.provenAt().isAfter(now)
                ? now
                : vouched.provenAt();
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public boolean provenLately(UUID session) {
        return !sql.read(PROVEN, row -> true, session, clock.instant().minus(LATELY))
                .isEmpty();
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public Optional<Vouched> vouchedFor(UUID session) {
        return sql
                .read(
                        VOUCHED,
                        row -> new Vouched(
                                row.text("issuer"),
                                row.text("subject"),
                                row.textOrNull("provider_session"),
                                row.instant("proven_at")),
                        session,
                        clock.instant())
                .stream()
                .findFirst();
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public List<Open> openOf(UUID account) {
        return sql.read(
                OPEN,
                row -> new Open(
                        row.id("id"), row.instant("begun_at"), row.instant("ends_at"), row.textOrNull("issuer")),
                account,
                clock.instant());
    }

    @Override
    public void endOthers(Caller caller, UUID keep) {
        endAllOf(caller.account(), keep);
        audit.record(caller.account(), "SESSIONS_ENDED", caller.account().toString(), "");
    }

    @Override
    public void end(UUID session) {
        sql.update("DELETE FROM membership.portal_session WHERE id = ?", session);
    }

    @Override
    public void endAllOf(UUID account, @Nullable UUID keep) {
        sql.update(END_ALL, account, keep == null ? NONE : keep);
    }

    @Override
    public void endVouchedFor(String issuer, @Nullable String subject, @Nullable String providerSession) {
        if (subject == null && providerSession == null) {
            throw new IllegalArgumentException("neither whose nor which");
        }
        sql
                .list(
                        END_VOUCHED,
                        row -> new Ended(row.id("account_id"), row.idOrNull("organisation_id")),
                        issuer,
                        subject,
                        subject,
                        providerSession,
                        providerSession)
                .stream()
                .distinct()
                .forEach(ended -> audit.record(
                        null,
                        ended.organisation(),
                        "SESSIONS_ENDED_BY_PROVIDER",
                        ended.account().toString(),
                        issuer));
    }

    private record Ended(UUID account, @Nullable UUID organisation) {}
}
