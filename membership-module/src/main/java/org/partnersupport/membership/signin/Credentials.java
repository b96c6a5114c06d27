package org.partnersupport.membership.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored password hashes, by user name. */
@ApplicationScoped
class Credentials {
    @PersistenceContext(unitName = "partner-support")
    EntityManager em;

    Optional<Credential> of(String username) {
        List<?> rows = em.createNativeQuery("SELECT a.id, c.password_hash FROM membership.account a"
                        + " JOIN membership.credential c ON c.account_id = a.id WHERE a.username = ?1")
                .setParameter(1, username)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Credential((UUID) row[0], (String) row[1]))
                .findFirst();
    }

    record Credential(UUID account, String hash) {}
}
