package org.partnersupport.membership.audit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class AuditLog implements Audit {
    @PersistenceContext(unitName = "partner-support")
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public void record(@Nullable UUID actor, String action, String subject, String detail) {
        // the actor travels as text: a null UUID parameter has no type the database accepts
        em.createNativeQuery("INSERT INTO membership.audit (at, actor, action, subject, detail)"
                        + " VALUES (?1, CAST(?2 AS uuid), ?3, ?4, ?5)")
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(2, actor == null ? null : actor.toString())
                .setParameter(3, action)
                .setParameter(4, subject)
                .setParameter(5, detail)
                .executeUpdate();
    }
}
