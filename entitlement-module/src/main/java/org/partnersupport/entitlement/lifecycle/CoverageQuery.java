package org.partnersupport.entitlement.lifecycle;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.partnersupport.entitlement.api.Coverage;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

/**
 * Brings the rules the releases of one product line, in one statement: it is asked with every plan shown and every
 * request opened.
 */
@UseCase
class CoverageQuery implements Coverage {
    private static final String LINE = "SELECT p.deployment, p.ids_needed, " + Rows.SERVICE_LEVEL
            + " FROM entitlement.product_release asked"
            + " JOIN entitlement.product p ON p.code = asked.product"
            + " JOIN entitlement.product_release r ON r.product = asked.product AND r.line = asked.line"
            + " WHERE asked.product = ? AND asked.code = ?";

    @Inject
    Sql sql;

    @Inject
    Settings settings;

    @Inject
    ProductQuery products;

    @Override
    public CoverageVerdict judge(String product, String release, LocalDate day) {
        var rows = sql.list(
                LINE,
                row -> new Member(
                        Deployment.valueOf(row.text("deployment")), row.flag("ids_needed"), Rows.serviceLevel(row)),
                product,
                release);
        var line = rows.stream().map(Member::level).toList();
        var asked = rows.stream()
                .filter(member -> member.level().code().equals(release))
                .findFirst()
                .orElseThrow(() -> products.unknown(product, release));
        var verdict = CoverageDecision.on(
                CoverageCase.of(product, asked.deployment(), asked.level(), line, day, settings.nRequiresMainstream()));
        return asked.idsNeeded() ? verdict : verdict.withoutIds();
    }

    private record Member(Deployment deployment, boolean idsNeeded, ServiceLevel level) {}
}
