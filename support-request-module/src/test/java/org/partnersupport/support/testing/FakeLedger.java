package org.partnersupport.support.testing;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.partnersupport.entitlement.api.event.IncidentRequested;
import org.partnersupport.entitlement.api.event.IncidentRequested.Reservation;
import org.partnersupport.entitlement.api.event.IncidentResumed;
import org.partnersupport.entitlement.api.event.IncidentSettled;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.testing.UnitOfWork;

/**
 * The other side of the events: a single line of incidents in a table of its own, changed in the publisher's transaction
 * by conditional update.
 */
public final class FakeLedger {
    public static final String PLAN = "PRODUCT_SUPPORT_20";

    private final UUID line = Ids.next();
    private final UUID contract = Ids.next();
    private final EntityManager em;

    public FakeLedger(UnitOfWork transactions, int incidents) {
        this.em = transactions.entityManager();
        transactions.run(() -> {
            em.createNativeQuery("CREATE TABLE IF NOT EXISTS fake_line (id uuid PRIMARY KEY, balance integer NOT NULL)")
                    .executeUpdate();
            em.createNativeQuery("CREATE TABLE IF NOT EXISTS fake_reservation (request_id uuid NOT NULL, what text)")
                    .executeUpdate();
            em.createNativeQuery("INSERT INTO fake_line VALUES (?1, ?2)")
                    .setParameter(1, line)
                    .setParameter(2, incidents)
                    .executeUpdate();
        });
    }

    public UUID line() {
        return line;
    }

    public void on(IncidentRequested event) {
        if (take()) {
            write(event.wanted().request(), "RESERVE");
            event.reserved(new Reservation(line, contract, PLAN, balance()));
        } else {
            event.refused(List.of(Refusal.of("NO_USABLE_PLAN"), Refusal.of("NO_INCIDENTS_LEFT")));
        }
    }

    public void on(IncidentSettled event) {
        if (!event.charged()) {
            em.createNativeQuery("UPDATE fake_line SET balance = balance + 1 WHERE id = ?1")
                    .setParameter(1, line)
                    .executeUpdate();
        }
        write(event.request(), event.charged() ? "CONSUME " + event.reason() : "RELEASE " + event.reason());
    }

    public void on(IncidentResumed event) {
        var entries = entries(event.request());
        if (!entries.get(entries.size() - 1).toString().startsWith("RELEASE")) {
            return;
        }
        if (!take()) {
            throw new RefusedException(List.of(Refusal.of("NO_USABLE_PLAN"), Refusal.of("NO_INCIDENTS_LEFT")));
        }
        write(event.request(), "RESUME");
    }

    public int balance() {
        return (Integer) em.createNativeQuery("SELECT balance FROM fake_line WHERE id = ?1")
                .setParameter(1, line)
                .getSingleResult();
    }

    /** What was done for the request, in order. */
    public List<?> entries(UUID request) {
        return em.createNativeQuery("SELECT what FROM fake_reservation WHERE request_id = ?1 ORDER BY ctid")
                .setParameter(1, request)
                .getResultList();
    }

    private boolean take() {
        return em.createNativeQuery("UPDATE fake_line SET balance = balance - 1 WHERE id = ?1 AND balance > 0")
                        .setParameter(1, line)
                        .executeUpdate()
                == 1;
    }

    private void write(UUID request, String what) {
        em.createNativeQuery("INSERT INTO fake_reservation VALUES (?1, ?2)")
                .setParameter(1, request)
                .setParameter(2, what)
                .executeUpdate();
    }
}
