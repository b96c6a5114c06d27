package org.partnersupport.entitlement.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.partnersupport.entitlement.api.Coverage;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.membership.kernel.Settings;

/**
 * Brings the rules the releases of one product line, in one statement. Joins the caller's transaction and starts none:
 * it is asked with every plan shown and every request opened.
 */
@ApplicationScoped
class CoverageQuery implements Coverage {
    private static final String LINE = "SELECT p.deployment, " + Rows.SERVICE_LEVEL
            + " FROM entitlement.product_release asked"
            + " JOIN entitlement.product p ON p.code = asked.product"
            + " JOIN entitlement.product_release r ON r.product = asked.product AND r.line = asked.line"
            + " WHERE asked.product = ?1 AND asked.code = ?2";

    @PersistenceContext(unitName = "partner-support")
    EntityManager em;

    @Inject
    Settings settings;

    @Inject
    ProductQuery products;

    @Override
    public CoverageVerdict judge(String product, String release, LocalDate day) {
        var rows = rows(product, release);
        if (rows.isEmpty()) {
            throw products.unknown(product, release);
        }
        var line = rows.stream().map(row -> Rows.serviceLevel(row, 1)).toList();
        var asked = line.stream()
                .filter(level -> level.code().equals(release))
                .findFirst()
                .orElseThrow();
        var deployment = Deployment.valueOf((String) rows.get(0)[0]);
        return CoverageDecision.on(
                CoverageCase.of(product, deployment, asked, line, day, settings.nRequiresMainstream()));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String product, String release) {
        return em.createNativeQuery(LINE)
                .setParameter(1, product)
                .setParameter(2, release)
                .getResultList();
    }
}
