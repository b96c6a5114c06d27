package org.partnersupport.web.it;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything that is kept, as a digest of each table: what is the same before and after has changed no row. When an order in
 * doubt is asked for next is left out: the clockwork asks all the time, whoever reads meanwhile.
 */
final class Rows {
    private static final String DIGESTS = """
            SELECT table_schema || '.' || table_name,
                query_to_xml(format('SELECT md5(string_agg(kept::text, chr(10) ORDER BY kept::text))
                    FROM (SELECT to_jsonb(t) - ''check_at'' - ''checks'' AS kept FROM %I.%I t) AS rows',
                    table_schema, table_name), true, false, '')::text
            FROM information_schema.tables
            WHERE table_schema IN ('membership', 'entitlement', 'support') AND table_type = 'BASE TABLE'""";

    /** That something was handed out, or denied, may be written down, sealed and counted. */
    private static final Set<String> WRITTEN_ABOUT =
            Set.of("membership.audit", "membership.audit_seal", "membership.attempt");

    private Rows() {}

    static Map<String, String> of(Server server) {
        var digests = new TreeMap<String, String>();
        try (var connection = server.database().getConnection();
                var statement = connection.createStatement();
                var tables = statement.executeQuery(DIGESTS)) {
            while (tables.next()) {
                digests.put(tables.getString(1), tables.getString(2));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        digests.keySet().removeAll(WRITTEN_ABOUT);
        return digests;
    }
}
