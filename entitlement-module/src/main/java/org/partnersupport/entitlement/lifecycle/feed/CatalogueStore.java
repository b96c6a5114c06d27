package org.partnersupport.entitlement.lifecycle.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.Policy;
import org.partnersupport.entitlement.lifecycle.feed.Catalogued.ReleaseRow;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;

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

    @Inject
    Sql sql;

    private static final String PRODUCTS = "SELECT code, label, deployment, source FROM entitlement.product";

    /** Until the transaction ends nobody else imports, on whatever server. */
    void lock() {
        sql.list("SELECT pg_advisory_xact_lock(hashtext('entitlement.catalogue'))", row -> true);
    }

    Map<String, Catalogued> all() {
        return catalogued(sql.list(PRODUCTS, CatalogueStore::product), sql.list(RELEASES, CatalogueStore::release));
    }

    @Nullable
    Catalogued product(String code) {
        return catalogued(
                        sql.list(PRODUCTS + " WHERE code = ?", CatalogueStore::product, code),
                        sql.list(RELEASES + " WHERE product = ?", CatalogueStore::release, code))
                .get(code);
    }

    Grouping grouping(String product) {
        return new Grouping(sql.list(
                "SELECT product, release, line, version, policy, CAST(version_mainstream_end AS text)"
                        + " FROM entitlement.release_grouping WHERE product = ? ORDER BY position",
                CatalogueStore::grouping,
                product));
    }

    /** What of the default catalogue has been taken in, by product. */
    Map<String, String> checksums() {
        return sql
                .list(
                        "SELECT product, checksum FROM entitlement.default_catalogue",
                        row -> Map.entry(row.text("product"), row.text("checksum")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Catalogued> catalogued(List<Catalogued> products, List<ReleaseRow> releases) {
        var catalogued = new LinkedHashMap<String, Catalogued>();
        products.forEach(product -> catalogued.put(product.code(), product));
        for (var release : releases) {
            var product = Objects.requireNonNull(catalogued.get(release.product()));
            product.releases().put(release.code(), release);
        }
        return catalogued;
    }

    private static Catalogued product(Row row) throws SQLException {
        return new Catalogued(
                row.text("code"),
                row.text("label"),
                Deployment.valueOf(row.text("deployment")),
                "API".equals(row.text("source")),
                new LinkedHashMap<>());
    }

    private static ReleaseRow release(Row row) throws SQLException {
        var facts = new LinkedHashMap<String, String>();
        for (var fact : FACTS) {
            var value = row.textOrNull(fact);
            if (value != null) {
                facts.put(fact, value);
            }
        }
        return new ReleaseRow(row.text("product"), row.text("code"), row.number("position"), facts);
    }

    private static Grouping.Row grouping(Row row) throws SQLException {
        return new Grouping.Row(
                row.text("product"),
                row.text("release"),
                row.text("line"),
                row.text("version"),
                Policy.valueOf(row.text("policy")),
                row.textOrNull("version_mainstream_end"));
    }
}
