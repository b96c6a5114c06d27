package org.partnersupport.entitlement.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.Product;
import org.partnersupport.entitlement.api.Products;
import org.partnersupport.entitlement.api.Release;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;

/** Reads the catalogue. */
@ApplicationScoped
class ProductQuery implements Products {
    private static final Comparator<Product> BY_LABEL =
            Comparator.comparing(Product::label, String.CASE_INSENSITIVE_ORDER).thenComparing(Product::code);

    @PersistenceContext(unitName = "partner-support")
    EntityManager em;

    @Override
    public List<Product> find(@Nullable String q, @Nullable Deployment deployment) {
        var wanted = SearchWords.of(q);
        return rows("SELECT code, label, deployment FROM entitlement.product").stream()
                .map(ProductQuery::product)
                .filter(product -> deployment == null || product.deployment() == deployment)
                .filter(product -> wanted.allIn(product.label() + " " + product.code()))
                .sorted(BY_LABEL)
                .toList();
    }

    @Override
    public Product product(String code) {
        return known(code).orElseThrow(() -> refused("UNKNOWN_PRODUCT", Map.of("product", code)));
    }

    @Override
    public List<Release> releases(String product) {
        var rows = rows(
                "SELECT r.label, " + Rows.SERVICE_LEVEL + " FROM entitlement.product_release r WHERE r.product = ?1"
                        + " ORDER BY r.released_on DESC, r.position, r.code",
                product);
        if (rows.isEmpty()) {
            product(product);
        }
        return rows.stream()
                .map(row -> release((String) row[0], Rows.serviceLevel(row, 1)))
                .toList();
    }

    /** Which of the two is not in the catalogue, as a refusal. */
    RefusedException unknown(String product, String release) {
        return known(product).isEmpty()
                ? refused("UNKNOWN_PRODUCT", Map.of("product", product))
                : refused("UNKNOWN_RELEASE", Map.of("product", product, "release", release));
    }

    private Optional<Product> known(String code) {
        return rows("SELECT code, label, deployment FROM entitlement.product WHERE code = ?1", code).stream()
                .map(ProductQuery::product)
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (var i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }

    private static RefusedException refused(String code, Map<String, String> facts) {
        return new RefusedException(new Refusal(code, facts));
    }

    private static Product product(Object[] row) {
        return new Product((String) row[0], (String) row[1], Deployment.valueOf((String) row[2]));
    }

    private static Release release(String label, ServiceLevel level) {
        return new Release(
                level.code(),
                label,
                level.line(),
                level.version(),
                level.policy(),
                level.releasedOn(),
                level.mainstream().end(),
                level.servicing().end());
    }
}
