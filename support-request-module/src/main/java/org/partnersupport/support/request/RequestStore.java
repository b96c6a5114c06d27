package org.partnersupport.support.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.support.api.SupportRequest;
import org.partnersupport.support.api.SupportRequest.Event;

/**
 * Where requests and the keys they were opened with are kept. Opening is the busiest thing the application does, so its
 * two statements are written by hand: each is one round trip.
 */
@ApplicationScoped
class RequestStore {
    private static final String CLAIM = """
            INSERT INTO support.idempotency (account_id, key, digest, request_id, at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING RETURNING CAST(nextval('support.request_number') AS text) AS number""";

    private static final String OPENED_WITH =
            "SELECT request_id FROM support.idempotency WHERE account_id = ? AND key = ? AND digest = ?";

    private static final String ADD = """
            WITH opened AS (
                INSERT INTO support.request (id, number, party_id, requester_id, line_id, contract_id, plan, remaining,
                    product, release, severity, title, description, language, contact, customer_id, search,
                    status, opened_at, updated_at, response_due, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS varchar), ?, ?, 'OPEN', ?, ?, ?, 1)
                RETURNING id, opened_at, requester_id)
            INSERT INTO support.request_event (request_id, position, at, by_account, kind)
            SELECT id, 1, opened_at, requester_id, 'OPENED' FROM opened""";

    @PersistenceContext(unitName = "partner-support")
    EntityManager em;

    @Inject
    Sql sql;

    /**
     * Takes the account's key for a new request (rule RQ-4). While somebody else is taking the same key this waits for
     * the end of the other's transaction.
     *
     * @return the new request's number; empty when the key is taken
     */
    public Optional<String> claim(UUID account, String key, byte[] digest, UUID request, Instant at) {
        return sql.first(CLAIM, row -> row.text("number"), account, key, digest, request, at);
    }

    /** The request that took the key, if it came with this content. */
    public Optional<SupportRequest> openedWith(UUID account, String key, byte[] digest) {
        return sql.first(OPENED_WITH, row -> row.id("request_id"), account, key, digest)
                .map(id -> view(em.find(Request.class, id)));
    }

    /** Stores a newly opened request and the beginning of its history. */
    public void add(SupportRequest opened, UUID party) {
        sql.update(
                ADD,
                opened.id(),
                opened.number(),
                party,
                opened.requester(),
                opened.line(),
                opened.contract(),
                opened.plan(),
                opened.remaining(),
                opened.product(),
                opened.release(),
                opened.severity(),
                opened.title(),
                opened.description(),
                opened.language(),
                opened.contact(),
                opened.customer(),
                Words.normal(opened.number(), opened.title(), opened.product(), opened.release()),
                opened.openedAt(),
                opened.openedAt(),
                opened.firstResponse().due());
    }

    public @Nullable Request find(Caller caller, String number) {
        return visible(caller, number).getResultStream().findFirst().orElse(null);
    }

    /** The same, held against everybody else who wants to change it until the transaction ends. */
    public @Nullable Request lock(Caller caller, String number) {
        return visible(caller, number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** The request with its history, oldest first. */
    public SupportRequest view(Request request) {
        return request.view(history(request));
    }

    /** Adds what has just happened to the history of a request that is locked. */
    public SupportRequest noted(Request request, Event event) {
        var history = new ArrayList<>(history(request));
        history.add(event);
        em.persist(new HistoryEntry(request.id(), history.size(), event));
        return request.view(history);
    }

    private List<Event> history(Request request) {
        return em.createQuery(
                        "SELECT h FROM HistoryEntry h WHERE h.request = :request ORDER BY h.position",
                        HistoryEntry.class)
                .setParameter("request", request.id())
                .getResultStream()
                .map(HistoryEntry::event)
                .toList();
    }

    private TypedQuery<Request> visible(Caller caller, String number) {
        var sight = Sight.of(caller);
        // A text with bytes the database does not know is no number; it must not reach the driver.
        var known = number.matches("[0-9]{1,18}") ? number : "";
        var query = em.createQuery(
                "SELECT r FROM Request r WHERE r.number = :number AND " + sight.condition(), Request.class);
        return sight.bind(query, caller).setParameter("number", known);
    }
}
