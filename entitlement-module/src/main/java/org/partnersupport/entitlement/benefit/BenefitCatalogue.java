package org.partnersupport.entitlement.benefit;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.partnersupport.entitlement.api.Benefit;
import org.partnersupport.entitlement.api.Benefits;
import org.partnersupport.entitlement.api.Plan;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class BenefitCatalogue implements Benefits {
    private static final String ALL = "SELECT " + PlanRow.BENEFIT_COLUMNS + """
             FROM entitlement.benefit b
            WHERE b.code IN (SELECT p.benefit FROM entitlement.plan p JOIN entitlement.allowance a ON a.plan = p.code)
            ORDER BY b.position
            """;

    private static final String PLANS = "SELECT " + PlanRow.COLUMNS
            + " FROM entitlement.plan p JOIN entitlement.benefit b ON b.code = p.benefit ORDER BY b.position, p.code";

    private static final String TABLE = "SELECT a.tier, a.competency, " + PlanRow.COLUMNS + """
             FROM entitlement.allowance a
             JOIN entitlement.plan p ON p.code = a.plan
             JOIN entitlement.benefit b ON b.code = p.benefit
            WHERE a.valid_from <= ? AND (a.valid_until IS NULL OR a.valid_until >= ?)
            ORDER BY a.tier, b.position, a.competency, p.code
            """;

    @Inject
    Sql sql;

    BenefitCatalogue() {}

    @Override
    public List<Benefit> all() {
        return sql.list(ALL, PlanRow::benefit);
    }

    @Override
    public List<Plan> plans() {
        return sql.list(PLANS, PlanRow::read);
    }

    @Override
    public List<Plan> grantedBy(String tier, Competency competency, LocalDate day) {
        return table(day).stream()
                .filter(row -> row.tier().equals(tier))
                .filter(row -> row.competency() == Competency.NONE || row.competency() == competency)
                .map(Row::plan)
                .toList();
    }

    @Override
    public List<Row> table(LocalDate day) {
        return sql.list(
                TABLE,
                row -> new Row(row.text("tier"), Competency.valueOf(row.text("competency")), PlanRow.read(row)),
                day,
                day);
    }
}
