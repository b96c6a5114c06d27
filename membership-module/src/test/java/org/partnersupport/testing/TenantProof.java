package org.partnersupport.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Invariant I-8: no row refers to a row of another organisation, except through a link. Run it after stories that write. */
public final class TenantProof {
    /** What may not be, each with the query that finds it. */
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("contract of another's offer", """
                    SELECT c.id FROM entitlement.contract c JOIN membership.offer o ON o.id = c.offer_id
                     WHERE o.organisation_id <> c.organisation_id"""),
            Map.entry("contract that continues another's", """
                    SELECT c.id FROM entitlement.contract c JOIN entitlement.contract f ON f.id = c.successor_of
                     WHERE f.organisation_id IS DISTINCT FROM c.organisation_id"""),
            Map.entry("contract of another's order", """
                    SELECT c.id FROM entitlement.contract c JOIN entitlement.incident_order o ON o.id = c.order_id
                     WHERE c.organisation_id IS DISTINCT FROM o.organisation_id
                       AND c.account_id IS DISTINCT FROM o.account_id"""),
            Map.entry("incidents rolled over to another's line", """
                    SELECT r.from_line FROM entitlement.rolled_over r
                      JOIN entitlement.contract_line f ON f.id = r.from_line JOIN entitlement.contract a ON a.id = f.contract_id
                      JOIN entitlement.contract_line t ON t.id = r.to_line JOIN entitlement.contract b ON b.id = t.contract_id
                     WHERE a.organisation_id IS DISTINCT FROM b.organisation_id"""),
            Map.entry("incident of another's request", """
                    SELECT q.id FROM support.request q JOIN entitlement.reservation r ON r.request_id = q.id
                     WHERE r.account_id <> q.requester_id OR r.line_id <> q.line_id"""),
            Map.entry("request paid by a contract that is neither the requester's nor linked", """
                    SELECT q.id FROM support.request q JOIN entitlement.contract c ON c.id = q.contract_id
                     WHERE q.party_id IS DISTINCT FROM c.organisation_id AND q.requester_id IS DISTINCT FROM c.account_id
                       AND NOT EXISTS (SELECT FROM entitlement.link k
                                        WHERE k.contract_id = c.id AND k.account_id = q.requester_id)"""),
            Map.entry("request for another's customer", """
                    SELECT q.id FROM support.request q JOIN membership.customer c ON c.id = q.customer_id
                     WHERE c.organisation_id <> q.party_id"""),
            Map.entry("part of another's request", """
                    SELECT s.id FROM support.split s JOIN support.request w ON w.id = s.request_id
                      JOIN support.request p ON p.id = s.part_id WHERE p.party_id <> w.party_id"""),
            Map.entry("key of another's request", """
                    SELECT i.request_id FROM support.idempotency i JOIN support.request q ON q.id = i.request_id
                     WHERE i.account_id <> q.requester_id"""),
            Map.entry("warning of another's contract", """
                    SELECT w.id FROM support.warning w JOIN entitlement.contract c ON c.id = w.contract_id
                     WHERE c.organisation_id IS DISTINCT FROM w.organisation_id"""));

    private TenantProof() {}

    /** Fails naming what refers to whom. */
    public static void assertClosed(DataSource database) {
        assertThat(foreign(database))
                .as("rows that refer to another organisation's")
                .isEmpty();
    }

    /** @return what was found, with the ids */
    public static List<String> foreign(DataSource database) {
        var found = new ArrayList<String>();
        FOREIGN.forEach((what, query) -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    found.add(what + " " + rows.getString(1));
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(what, failed);
            }
        });
        return found;
    }
}
