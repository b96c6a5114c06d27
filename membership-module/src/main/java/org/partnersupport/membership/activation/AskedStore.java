package org.partnersupport.membership.activation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnersupport.membership.api.Membership.Asked;
import org.partnersupport.membership.api.Membership.Outcome;
import org.partnersupport.membership.kernel.Ids;

/** What colleagues asked of the admins; at most one request is pending in an organisation. */
@ApplicationScoped
class AskedStore {
    @PersistenceContext(unitName = "partner-support")
    EntityManager em;

    Optional<Asked> last(UUID organisation) {
        List<?> rows = em.createNativeQuery("SELECT r.asked_by, a.display_name, r.asked_at, r.outcome"
                        + " FROM membership.activation_request r JOIN membership.account a ON a.id = r.asked_by"
                        + " WHERE r.organisation_id = ?1 ORDER BY r.asked_at DESC, r.id DESC LIMIT 1")
                .setParameter(1, organisation)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Asked(
                        (UUID) row[0], (String) row[1], ((Timestamp) row[2]).toInstant(), Outcome.valueOf((String)
                                row[3])))
                .findFirst();
    }

    /** @return false when something was pending already */
    boolean ask(UUID organisation, UUID by, Instant at) {
        return em.createNativeQuery("INSERT INTO membership.activation_request"
                                + " (id, organisation_id, asked_by, asked_at, outcome)"
                                + " VALUES (?1, ?2, ?3, ?4, 'PENDING')"
                                + " ON CONFLICT (organisation_id) WHERE outcome = 'PENDING' DO NOTHING")
                        .setParameter(1, Ids.next())
                        .setParameter(2, organisation)
                        .setParameter(3, by)
                        .setParameter(4, at.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    /** @return false when nothing was pending */
    boolean settle(UUID organisation, Outcome outcome) {
        return em.createNativeQuery("UPDATE membership.activation_request SET outcome = ?1"
                                + " WHERE organisation_id = ?2 AND outcome = 'PENDING'")
                        .setParameter(1, outcome.name())
                        .setParameter(2, organisation)
                        .executeUpdate()
                == 1;
    }
}
