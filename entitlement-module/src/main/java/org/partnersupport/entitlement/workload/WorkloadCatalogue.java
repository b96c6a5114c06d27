package org.partnersupport.entitlement.workload;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.Product;
import org.partnersupport.entitlement.api.Workload;
import org.partnersupport.entitlement.api.Workload.ProviderPlan;
import org.partnersupport.entitlement.api.Workloads;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class WorkloadCatalogue implements Workloads {
    /** The newest release stands for the workload. */
    private static final String ALL = """
            SELECT p.code, p.label, p.deployment, p.ids_needed, c.code AS plan, c.label_en, c.label_ja,
                   (SELECT r.code FROM entitlement.product_release r WHERE r.product = p.code
                     ORDER BY r.position LIMIT 1) AS release
              FROM entitlement.workload w
              JOIN entitlement.product p ON p.code = w.product
              LEFT JOIN entitlement.csp_plan c ON c.code = w.csp_plan
             ORDER BY w.position
            """;

    @Inject
    Sql sql;

    WorkloadCatalogue() {}

    @Override
    @Transactional(TxType.SUPPORTS)
    public List<Workload> all() {
        return sql.read(ALL, WorkloadCatalogue::workload);
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public Optional<Workload> of(String product) {
        return all().stream()
                .filter(workload -> workload.product().code().equals(product))
                .findFirst();
    }

    private static Workload workload(Row row) throws SQLException {
        var product = new Product(row.text("code"), row.text("label"), Deployment.valueOf(row.text("deployment")));
        return new Workload(product, row.text("release"), row.flag("ids_needed"), providerPlan(row));
    }

    private static @Nullable ProviderPlan providerPlan(Row row) throws SQLException {
        var code = row.textOrNull("plan");
        return code == null ? null : new ProviderPlan(code, new Label(row.text("label_en"), row.text("label_ja")));
    }
}
