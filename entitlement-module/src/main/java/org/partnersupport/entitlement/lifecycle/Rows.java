package org.partnersupport.entitlement.lifecycle;

import java.sql.SQLException;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.Policy;
import org.partnersupport.entitlement.api.Product;
import org.partnersupport.membership.kernel.Sql.Row;

/** Reads the catalogue's tables. */
final class Rows {
    /** What {@link #serviceLevel} reads, of {@code product_release r}. */
    static final String SERVICE_LEVEL = "r.code, r.line, r.version, r.policy, r.grouped, r.released_on, r.position,"
            + " r.version_mainstream_end, r.active_over, r.active_end, r.support_over, r.support_end";

    private Rows() {}

    static Product product(Row row) throws SQLException {
        return new Product(row.text("code"), row.text("label"), Deployment.valueOf(row.text("deployment")));
    }

    static ServiceLevel serviceLevel(Row row) throws SQLException {
        var activeOver = row.flagOrNull("active_over");
        return new ServiceLevel(
                row.text("code"),
                row.text("line"),
                row.text("version"),
                Policy.valueOf(row.text("policy")),
                row.flag("grouped"),
                row.day("released_on"),
                row.number("position"),
                row.dayOrNull("version_mainstream_end"),
                activeOver == null ? null : new Phase(row.dayOrNull("active_end"), activeOver),
                new Phase(row.dayOrNull("support_end"), row.flag("support_over")));
    }
}
