package org.partnersupport.entitlement.benefit;

import java.sql.SQLException;
import org.partnersupport.entitlement.api.Allowance;
import org.partnersupport.entitlement.api.Benefit;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.Plan;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.membership.kernel.Sql.Row;

/** How a plan and its benefit are read: the columns to select and what is made of them. */
public final class PlanRow {
    /** Columns of a statement that has {@code plan p} and {@code benefit b}. */
    public static final String COLUMNS = "p.code AS plan, p.label_en AS plan_en, p.label_ja AS plan_ja,"
            + " p.unlimited AS plan_unlimited, p.incidents, " + PlanRow.BENEFIT_COLUMNS;

    static final String BENEFIT_COLUMNS =
            "b.code AS benefit, b.label_en AS benefit_en, b.label_ja AS benefit_ja, b.serves, b.versions";

    private PlanRow() {}

    public static Plan read(Row row) throws SQLException {
        return new Plan(
                row.text("plan"),
                new Label(row.text("plan_en"), row.text("plan_ja")),
                benefit(row),
                allowance(row.flag("plan_unlimited"), row.number("incidents")));
    }

    static Benefit benefit(Row row) throws SQLException {
        return new Benefit(
                row.text("benefit"),
                new Label(row.text("benefit_en"), row.text("benefit_ja")),
                Deployment.valueOf(row.text("serves")),
                Benefit.Versions.valueOf(row.text("versions")));
    }

    public static Allowance allowance(boolean unlimited, int granted) {
        return new Allowance(unlimited ? Allowance.Kind.UNLIMITED : Allowance.Kind.LIMITED, granted);
    }
}
