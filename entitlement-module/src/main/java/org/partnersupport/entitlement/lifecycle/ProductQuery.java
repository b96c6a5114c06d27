package org.partnersupport.entitlement.lifecycle;

import jakarta.inject.Inject;
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
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

/** Reads the catalogue. */
@UseCase
class ProductQuery implements Products {
    private static final Comparator<Product> BY_LABEL =
            Comparator.comparing(Product::label, String.CASE_INSENSITIVE_ORDER).thenComparing(Product::code);

    @Inject
    Sql sql;

    @Override
    public List<Product> find(@Nullable String q, @Nullable Deployment deployment) {
        var wanted = SearchWords.of(q);
        return sql.list("SELECT code, label, deployment FROM entitlement.product", Rows::product).stream()
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
        var releases = sql.list(
                "SELECT r.label, " + Rows.SERVICE_LEVEL + " FROM entitlement.product_release r WHERE r.product = ?"
                        + " ORDER BY r.released_on DESC, r.position, r.code",
                row -> release(row.text("label"), Rows.serviceLevel(row)),
                product);
        if (releases.isEmpty()) {
            product(product);
        }
        return releases;
    }

    /** Which of the two is not in the catalogue, as a refusal. */
    RefusedException unknown(String product, String release) {
        return known(product).isEmpty()
                ? refused("UNKNOWN_PRODUCT", Map.of("product", product))
                : refused("UNKNOWN_RELEASE", Map.of("product", product, "release", release));
    }

    private Optional<Product> known(String code) {
        return sql.first("SELECT code, label, deployment FROM entitlement.product WHERE code = ?", Rows::product, code);
    }

    private static RefusedException refused(String code, Map<String, String> facts) {
        return new RefusedException(new Refusal(code, facts));
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
