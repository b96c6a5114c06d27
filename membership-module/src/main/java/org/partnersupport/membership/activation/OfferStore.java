package org.partnersupport.membership.activation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Offer;
import org.partnersupport.membership.api.Tier;
import org.partnersupport.membership.kernel.Label;

/** Offers, and which of them are active. */
@ApplicationScoped
class OfferStore {
    private static final String RUNNING = """
            SELECT o.id, o.organisation_id, t.code, t.label_en, t.label_ja, o.competency,
                o.starts_on, o.ends_on, o.activate_by, a.offer_id IS NOT NULL AS activated
            FROM membership.offer o JOIN membership.tier t ON t.code = o.tier
                LEFT JOIN membership.activation a ON a.offer_id = o.id
            WHERE o.organisation_id = ?1 AND ?2 BETWEEN o.starts_on AND o.ends_on
            ORDER BY o.ends_on, o.id""";

    @PersistenceContext(unitName = "partner-support")
    EntityManager em;

    /** The offers that run on a day, the one that ends first leading; both ends count. */
    List<Offer> runningOn(LocalDate day, UUID organisation) {
        List<?> rows = em.createNativeQuery(RUNNING)
                .setParameter(1, organisation)
                .setParameter(2, day)
                .getResultList();
        return rows.stream().map(row -> offer((Object[]) row)).toList();
    }

    /** Lets one transaction at a time change an organisation's activation, so that requests to activate are never lost. */
    void lock(UUID organisation) {
        em.createNativeQuery("UPDATE membership.organisation SET code = code WHERE id = ?1")
                .setParameter(1, organisation)
                .executeUpdate();
    }

    /** @return false when the offer was active already: the row's key makes it happen once (rule AC-5) */
    boolean activate(UUID offer, LocalDate day, UUID by, Instant at) {
        return em.createNativeQuery("INSERT INTO membership.activation"
                                + " (offer_id, activated_on, activated_at, activated_by) VALUES (?1, ?2, ?3, ?4)"
                                + " ON CONFLICT (offer_id) DO NOTHING")
                        .setParameter(1, offer)
                        .setParameter(2, day)
                        .setParameter(3, at.atOffset(ZoneOffset.UTC))
                        .setParameter(4, by)
                        .executeUpdate()
                == 1;
    }

    private static Offer offer(Object[] row) {
        return new Offer(
                (UUID) row[0],
                (UUID) row[1],
                new Tier((String) row[2], new Label((String) row[3], (String) row[4])),
                Competency.valueOf((String) row[5]),
                ((Date) row[6]).toLocalDate(),
                ((Date) row[7]).toLocalDate(),
                ((Date) row[8]).toLocalDate(),
                (Boolean) row[9]);
    }
}
