package org.partnersupport.entitlement.lifecycle.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Deployment;

/**
 * A product as the catalogue has it.
 *
 * @param corrected somebody imported a change through the API: the default catalogue leaves it alone
 * @param releases by code
 */
record Catalogued(
        String code, String label, Deployment deployment, boolean corrected, Map<String, ReleaseRow> releases) {

    /**
     * A release's row. The facts are the columns as texts; one that is null is not in the map.
     *
     * @param position its place in the feed: an order, not a fact, so moving it is no change
     */
    record ReleaseRow(String product, String code, int position, Map<String, String> facts) {
        ReleaseRow {
            facts = Map.copyOf(facts);
        }

        static ReleaseRow of(String product, Feed.Entry entry, int position, Grouping.Place place) {
            var facts = new LinkedHashMap<String, String>();
            put(facts, "label", entry.label());
            put(facts, "released_on", entry.releasedOn());
            put(facts, "active_over", entry.activeOver());
            put(facts, "active_end", entry.activeEnd());
            put(facts, "support_over", entry.supportOver());
            put(facts, "support_end", entry.supportEnd());
            return new ReleaseRow(product, entry.code(), position, facts).placed(place);
        }

        /** The same release, in the line and version that somebody says it is of. */
        ReleaseRow placed(Grouping.Place place) {
            var placed = new LinkedHashMap<>(facts);
            placed.remove("version_mainstream_end");
            put(placed, "line", place.line());
            put(placed, "version", place.version());
            put(placed, "policy", place.policy());
            put(placed, "grouped", place.grouped());
            put(placed, "version_mainstream_end", place.versionMainstreamEnd());
            return new ReleaseRow(product, code, position, placed);
        }

        private static void put(Map<String, String> facts, String column, @Nullable Object value) {
            if (value != null) {
                facts.put(column, value.toString());
            }
        }
    }
}
