package org.partnersupport.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;

/** Asks the database whether every balance is the sum of its entries; run it after every test that writes. */
public final class LedgerProof {
    private LedgerProof() {}

    /** Fails naming the lines and entries that do not add up. */
    public static void assertExact(DataSource database) {
        var wrong = new ArrayList<String>();
        for (var view : new String[] {"ledger_discrepancy", "ledger_broken_chain"}) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT d::text FROM entitlement." + view + " d")) {
                while (rows.next()) {
                    wrong.add(view + " " + rows.getString(1));
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
        assertThat(wrong).as("what the ledger's proof finds").isEmpty();
    }
}
