package org.partnersupport.entitlement.lifecycle.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.LifecycleImport;
import org.partnersupport.entitlement.lifecycle.feed.Catalogued.ReleaseRow;

/**
 * What importing a product changes. A release that the file no longer lists stays: requests name it, and feeds drop old
 * ones.
 *
 * @param rows to write: the new, the changed and the moved
 */
record Delta(Catalogued product, List<ReleaseRow> rows, List<Change> changes, LifecycleImport.Result result) {

    /** @param release null when the product itself changed */
    record Change(
            String product,
            @Nullable String release,
            String field,
            @Nullable String was,
            @Nullable String became) {}

    /** @param before null when the product is new */
    static Delta of(@Nullable Catalogued before, Feed feed, Deployment deployment, Grouping grouping, boolean api) {
        var rows = new ArrayList<ReleaseRow>();
        for (var entry : feed.releases()) {
            rows.add(ReleaseRow.of(feed.code(), entry, rows.size(), grouping.of(entry.code())));
        }
        return compare(before, feed.code(), feed.label(), deployment, rows, api);
    }

    /** A product whose dates were corrected through the API, under a newer grouping. */
    static Delta regrouped(Catalogued before, Deployment deployment, Grouping grouping) {
        var rows = before.releases().values().stream()
                .map(row -> row.placed(grouping.of(row.code())))
                .toList();
        return compare(before, before.code(), before.label(), deployment, rows, true);
    }

    private static Delta compare(
            @Nullable Catalogued before,
            String code,
            String label,
            Deployment deployment,
            List<ReleaseRow> wanted,
            boolean api) {
        var changes = new ArrayList<Change>();
        if (before != null) {
            note(changes, code, null, "label", before.label(), label);
            note(changes, code, null, "deployment", before.deployment().name(), deployment.name());
        }
        var toWrite = new ArrayList<ReleaseRow>();
        var created = 0;
        var changed = 0;
        for (var row : wanted) {
            var known = before == null ? null : before.releases().get(row.code());
            if (known == null) {
                created++;
            } else if (!known.facts().equals(row.facts())) {
                changed++;
                noteAll(changes, known, row);
            }
            if (!row.equals(known)) {
                toWrite.add(row);
            }
        }
        var corrected = (before != null && before.corrected()) || (api && (created > 0 || !changes.isEmpty()));
        var product = new Catalogued(code, label, deployment, corrected, Map.of());
        var unchanged = wanted.size() - created - changed;
        return new Delta(product, toWrite, changes, new LifecycleImport.Result(code, created, changed, unchanged));
    }

    private static void noteAll(List<Change> changes, ReleaseRow known, ReleaseRow row) {
        var fields = new TreeSet<>(known.facts().keySet());
        fields.addAll(row.facts().keySet());
        fields.forEach(field -> note(
                changes,
                row.product(),
                row.code(),
                field,
                known.facts().get(field),
                row.facts().get(field)));
    }

    private static void note(
            List<Change> changes,
            String product,
            @Nullable String release,
            String field,
            @Nullable String was,
            @Nullable String became) {
        if (!Objects.equals(was, became)) {
            changes.add(new Change(product, release, field, was, became));
        }
    }

    boolean empty() {
        return rows.isEmpty() && changes.isEmpty();
    }
}
