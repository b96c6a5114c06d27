package org.partnersupport.entitlement.lifecycle.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Sql;
import tools.jackson.databind.json.JsonMapper;

/** Writes what an import changes: one statement a table, however many rows, each with all its rows as one JSON text. */
@ApplicationScoped
class CatalogueWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String COLUMNS = String.join(", ", CatalogueStore.FACTS);

    private static final String UPSERT_PRODUCTS = "INSERT INTO entitlement.product"
            + " (code, label, deployment, source, imported_at)"
            + " SELECT r.code, r.label, r.deployment, r.source, r.at"
            + " FROM jsonb_to_recordset(CAST(? AS jsonb))"
            + " AS r(code text, label text, deployment text, source text, at timestamptz)"
            + " ON CONFLICT (code) DO UPDATE SET label = excluded.label, deployment = excluded.deployment,"
            + " source = excluded.source, imported_at = excluded.imported_at";

    private static final String UPSERT_RELEASES = "INSERT INTO entitlement.product_release"
            + " (product, code, position, " + COLUMNS + ")"
            + " SELECT r.product, r.code, r.position, r."
            + String.join(", r.", CatalogueStore.FACTS)
            + " FROM jsonb_populate_recordset(CAST(NULL AS entitlement.product_release), CAST(? AS jsonb)) AS r"
            + " ON CONFLICT (product, code) DO UPDATE SET position = excluded.position, "
            + CatalogueStore.FACTS.stream()
                    .map(fact -> fact + " = excluded." + fact)
                    .collect(Collectors.joining(", "));

    private static final String INSERT_CHANGES = "INSERT INTO entitlement.catalogue_change"
            + " (product, release, field, was, became, changed_at, changed_by)"
            + " SELECT r.product, r.release, r.field, r.was, r.became, r.at, r.by"
            + " FROM jsonb_to_recordset(CAST(? AS jsonb)) AS r(product text, release text, field text,"
            + " was text, became text, at timestamptz, by uuid)";

    private static final String INSERT_GROUPING = "INSERT INTO entitlement.release_grouping"
            + " (product, release, position, line, version, policy, version_mainstream_end)"
            + " SELECT r.product, r.release, r.position, r.line, r.version, r.policy, r.version_mainstream_end"
            + " FROM jsonb_populate_recordset(CAST(NULL AS entitlement.release_grouping), CAST(? AS jsonb)) AS r";

    private static final String UPSERT_CHECKSUMS = "INSERT INTO entitlement.default_catalogue (product, checksum)"
            + " SELECT r.product, r.checksum"
            + " FROM jsonb_populate_recordset(CAST(NULL AS entitlement.default_catalogue), CAST(? AS jsonb)) AS r"
            + " ON CONFLICT (product) DO UPDATE SET checksum = excluded.checksum";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** @param by null for the default catalogue */
    void write(Collection<Delta> deltas, @Nullable UUID by) {
        var real = deltas.stream().filter(delta -> !delta.empty()).toList();
        var now = clock.instant().toString();
        var account = by == null ? null : by.toString();
        execute(
                UPSERT_PRODUCTS,
                real.stream().map(delta -> product(delta.product(), now)).toList());
        execute(
                UPSERT_RELEASES,
                real.stream()
                        .flatMap(delta -> delta.rows().stream())
                        .map(CatalogueWriter::release)
                        .toList());
        execute(
                INSERT_CHANGES,
                real.stream()
                        .flatMap(delta -> delta.changes().stream())
                        .map(change -> change(change, now, account))
                        .toList());
    }

    /** @param rows all there are, newest first within a product */
    void replaceGrouping(List<Grouping.Row> rows) {
        sql.update("DELETE FROM entitlement.release_grouping");
        var position = 0;
        var values = new ArrayList<Map<String, @Nullable Object>>();
        for (var row : rows) {
            values.add(grouping(row, position++));
        }
        execute(INSERT_GROUPING, values);
    }

    void remember(Map<String, String> checksums) {
        execute(
                UPSERT_CHECKSUMS,
                checksums.entrySet().stream()
                        .map(entry -> values("product", entry.getKey(), "checksum", entry.getValue()))
                        .toList());
    }

    private static Map<String, @Nullable Object> product(Catalogued product, String now) {
        return values(
                "code", product.code(),
                "label", product.label(),
                "deployment", product.deployment().name(),
                "source", product.corrected() ? "API" : "DEFAULT",
                "at", now);
    }

    private static Map<String, @Nullable Object> release(Catalogued.ReleaseRow row) {
        var values = values("product", row.product(), "code", row.code(), "position", row.position());
        values.putAll(row.facts());
        return values;
    }

    private static Map<String, @Nullable Object> change(Delta.Change change, String now, @Nullable String by) {
        return values(
                "product", change.product(),
                "release", change.release(),
                "field", change.field(),
                "was", change.was(),
                "became", change.became(),
                "at", now,
                "by", by);
    }

    private static Map<String, @Nullable Object> grouping(Grouping.Row row, int position) {
        return values(
                "product", row.product(),
                "release", row.release(),
                "position", position,
                "line", row.line(),
                "version", row.version(),
                "policy", row.policy().name(),
                "version_mainstream_end", row.versionMainstreamEnd());
    }

    private static Map<String, @Nullable Object> values(@Nullable Object... namesAndValues) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return values;
    }

    private void execute(String statement, List<Map<String, @Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            sql.update(statement, JSON.writeValueAsString(rows));
        }
    }
}
