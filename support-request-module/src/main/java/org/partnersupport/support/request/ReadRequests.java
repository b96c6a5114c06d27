package org.partnersupport.support.request;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.UseCase;
import org.partnersupport.support.api.SupportRequest;
import org.partnersupport.support.api.SupportRequests.Page;
import org.partnersupport.support.api.SupportRequests.Query;
import org.partnersupport.support.api.SupportRequests.Summary;
import org.partnersupport.support.check.Checks;

/** Lists and shows requests to those who may see them (rule RQ-7). */
@UseCase
class ReadRequests {
    private static final String SUMMARY = "SELECT NEW org.partnersupport.support.api.SupportRequests$Summary("
            + "r.number, r.status, r.product, r.release, r.plan, r.severity, r.title, r.requester, r.customer, r.openedAt,"
            + " r.updatedAt, r.resolution, r.responseDue, r.respondedAt)";

    @PersistenceContext(unitName = "partner-support")
    EntityManager em;

    @Inject
    RequestStore requests;

    @Inject
    Checks checks;

    public SupportRequest byNumber(Caller caller, String number) {
        var found = requests.find(caller, number);
        if (found == null) {
            throw new RefusedException(Refusal.of("UNKNOWN_REQUEST"));
        }
        return requests.view(found);
    }

    public Page find(Caller caller, Query wanted) {
        checks.pass(wanted);
        var filter = new Filter(caller, wanted);
        var first = (long) wanted.page() * wanted.size();
        var items = first > Integer.MAX_VALUE
                ? List.<Summary>of()
                : filter.on(em.createQuery(
                                SUMMARY + filter.from() + " ORDER BY r.openedAt DESC, r.id DESC", Summary.class))
                        .setFirstResult((int) first)
                        .setMaxResults(wanted.size())
                        .getResultList();
        return new Page(items, wanted.page(), wanted.size(), total(filter, first, items.size(), wanted.size()));
    }

    public Map<UUID, Long> countByCustomer(Caller caller) {
        var sight = Sight.of(caller);
        var counted = em.createQuery(
                "SELECT r.customer, COUNT(r) FROM Request r WHERE r.customer IS NOT NULL AND " + sight.condition()
                        + " GROUP BY r.customer",
                Object[].class);
        return sight.bind(counted, caller).getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row ->
                (Long) row[1]));
    }

    public Map<UUID, String> numbers(Caller caller, Collection<UUID> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var sight = Sight.of(caller);
        var seen = em.createQuery(
                        "SELECT r.id, r.number FROM Request r WHERE r.id IN :wanted AND " + sight.condition(),
                        Object[].class)
                .setParameter("wanted", wanted);
        return sight.bind(seen, caller).getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row ->
                (String) row[1]));
    }

    /** A page that is not full is the last one, and knows the total without counting. */
    private long total(Filter filter, long first, int found, int size) {
        return found < size && (found > 0 || first == 0)
                ? first + found
                : filter.on(em.createQuery("SELECT COUNT(r)" + filter.from(), Long.class))
                        .getSingleResult();
    }

    private static final class Filter {
        private final Caller caller;
        private final Query wanted;
        private final Sight sight;
        private final List<String> words;

        Filter(Caller caller, Query wanted) {
            this.caller = caller;
            this.wanted = wanted;
            this.sight = Sight.of(caller);
            this.words = wanted.q() == null ? List.of() : Words.patterns(wanted.q());
        }

        String from() {
            var conditions = new ArrayList<String>();
            conditions.add(sight.condition());
            if (wanted.status() != null) {
                conditions.add("r.status = :status");
            }
            if (wanted.customer() != null) {
                conditions.add("r.customer = :customer");
            } else if (wanted.onBehalf()) {
                conditions.add("r.customer IS NOT NULL");
            }
            for (var i = 0; i < words.size(); i++) {
                conditions.add("r.search LIKE :word" + i + " ESCAPE '!'");
            }
            return " FROM Request r WHERE " + String.join(" AND ", conditions);
        }

        <T> TypedQuery<T> on(TypedQuery<T> query) {
            sight.bind(query, caller);
            if (wanted.status() != null) {
                query.setParameter("status", wanted.status());
            }
            if (wanted.customer() != null) {
                query.setParameter("customer", wanted.customer());
            }
            for (var i = 0; i < words.size(); i++) {
                query.setParameter("word" + i, words.get(i));
            }
            return query;
        }
    }
}
