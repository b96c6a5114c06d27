package org.partnersupport.entitlement.lifecycle.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.Policy;
import org.partnersupport.entitlement.lifecycle.feed.Catalogued.ReleaseRow;

/** Reads what an import is compared with, and keeps imports one after another. */
@ApplicationScoped
class CatalogueStore {
    /** The facts of a release, in the order of the columns. */
    static final List<String> FACTS = List.of(
            "label",
            "line",
            "version",
            "policy",
            "grouped",
            "version_mainstream_end",
            "released_on",
            "active_over",
            "active_end",
            "support_over",
            "support_end");

    private static final String RELEASES = "SELECT product, code, position, CAST("
            + String.join(" AS text), CAST(", FACTS)
            + " AS text) FROM entitlement.product_release";

    @PersistenceContext(unitName = "partner-support")
    EntityManager em;

    /** Until the transaction ends nobody else imports, on whatever server. */
    void lock() {
        em.createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtext('entitlement.catalogue')) AS text)")
                .getSingleResult();
    }

    Map<String, Catalogued> all() {
        return catalogued(rows("SELECT code, label, deployment, source FROM entitlement.product"), rows(RELEASES));
    }

    @Nullable
    Catalogued product(String code) {
        return catalogued(
                        rows("SELECT code, label, deployment, source FROM entitlement.product WHERE code = ?1", code),
                        rows(RELEASES + " WHERE product = ?1", code))
                .get(code);
    }

    Grouping grouping(String product) {
        return new Grouping(rows(
                        "SELECT product, release, line, version, policy, CAST(version_mainstream_end AS text)"
                                + " FROM entitlement.release_grouping WHERE product = ?1 ORDER BY position",
                        product)
                .stream()
                .map(row -> new Grouping.Row(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        Policy.valueOf((String) row[4]),
                        (String) row[5]))
                .toList());
    }

    /** What of the default catalogue has been taken in, by product. */
    Map<String, String> checksums() {
        var checksums = new LinkedHashMap<String, String>();
        rows("SELECT product, checksum FROM entitlement.default_catalogue")
                .forEach(row -> checksums.put((String) row[0], (String) row[1]));
        return checksums;
    }

    private static Map<String, Catalogued> catalogued(List<Object[]> products, List<Object[]> releases) {
        var catalogued = new LinkedHashMap<String, Catalogued>();
        for (var row : products) {
            catalogued.put((String) row[0], product(row));
        }
        for (var row : releases) {
            var release = release(row);
            var product = Objects.requireNonNull(catalogued.get(release.product()));
            product.releases().put(release.code(), release);
        }
        return catalogued;
    }

    private static Catalogued product(Object[] row) {
        return new Catalogued(
                (String) row[0],
                (String) row[1],
                Deployment.valueOf((String) row[2]),
                "API".equals(row[3]),
                new LinkedHashMap<>());
    }

    private static ReleaseRow release(Object[] row) {
        var facts = new LinkedHashMap<String, String>();
        for (var i = 0; i < FACTS.size(); i++) {
            if (row[i + 3] != null) {
                facts.put(FACTS.get(i), (String) row[i + 3]);
            }
        }
        return new ReleaseRow((String) row[0], (String) row[1], (Integer) row[2], facts);
    }

    private List<Object[]> rows(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (var i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        var rows = new ArrayList<Object[]>();
        for (Object row : query.getResultList()) {
            rows.add((Object[]) row);
        }
        return rows;
    }
}
