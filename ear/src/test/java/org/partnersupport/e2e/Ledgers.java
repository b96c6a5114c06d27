package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The proof that every balance is the sum of its entries and that nothing is reserved for nobody. */
public final class Ledgers {
    private Ledgers() {}

    /** Fails unless the query that must find nothing finds nothing. */
    public static void prove(Connection database) throws SQLException {
        assertThat(rows(database, "SELECT d::text FROM entitlement.ledger_discrepancy d"))
                .as("lines whose balance is not the sum of their entries")
                .isEmpty();
        assertThat(rows(database, """
                        SELECT r::text FROM entitlement.reservation r
                        WHERE NOT EXISTS (SELECT 1 FROM support.request q WHERE q.id = r.request_id)
                        """)).as("reservations without a request").isEmpty();
        assertThat(rows(database, """
                        SELECT q.number FROM support.request q
                        WHERE NOT EXISTS (SELECT 1 FROM entitlement.reservation r WHERE r.request_id = q.id)
                        """)).as("requests that nobody pays").isEmpty();
    }

    static List<String> rows(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var result = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
