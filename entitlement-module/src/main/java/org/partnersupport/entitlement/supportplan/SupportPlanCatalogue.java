package org.partnersupport.entitlement.supportplan;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.SupportPlan;
import org.partnersupport.entitlement.api.SupportPlan.Price;
import org.partnersupport.entitlement.api.SupportPlan.Response;
import org.partnersupport.entitlement.api.SupportPlans;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class SupportPlanCatalogue implements SupportPlans {
    /** A text is null exactly when there is no price: then the amount means nothing. */
    private static final String OFFERED = """
            SELECT code, label_en, label_ja, scope_en, scope_ja, on_premises, cloud, response_a, response_b, response_c,
                   CAST(price AS text) AS price, currency
              FROM entitlement.support_plan WHERE valid_from <= ? AND (valid_until IS NULL OR valid_until >= ?)
             ORDER BY position, code""";

    private static final String SERVICES =
            "SELECT plan, label_en, label_ja FROM entitlement.support_plan_service ORDER BY plan, position";

    @Inject
    Sql sql;

    SupportPlanCatalogue() {}

    @Override
    public List<SupportPlan> offered(LocalDate day) {
        var services = sql.list(SERVICES, Service::of).stream()
                .collect(Collectors.groupingBy(Service::plan, Collectors.mapping(Service::label, Collectors.toList())));
        return sql.list(OFFERED, row -> plan(row, services), day, day);
    }

    private static SupportPlan plan(Row row, Map<String, List<Label>> services) throws SQLException {
        var code = row.text("code");
        return new SupportPlan(
                code,
                label(row, "label"),
                label(row, "scope"),
                serves(row),
                new Response(minutes(row, "response_a"), minutes(row, "response_b"), minutes(row, "response_c")),
                services.getOrDefault(code, List.of()),
                price(row));
    }

    private static Set<Deployment> serves(Row row) throws SQLException {
        var serves = EnumSet.noneOf(Deployment.class);
        if (row.flag("on_premises")) {
            serves.add(Deployment.ON_PREMISES);
        }
        if (row.flag("cloud")) {
            serves.add(Deployment.CLOUD);
        }
        return serves;
    }

    private static Duration minutes(Row row, String column) throws SQLException {
        return Duration.ofMinutes(row.number(column));
    }

    private static @Nullable Price price(Row row) throws SQLException {
        var amount = row.textOrNull("price");
        return amount == null ? null : new Price(Long.parseLong(amount), row.text("currency"));
    }

    private static Label label(Row row, String column) throws SQLException {
        return new Label(row.text(column + "_en"), row.text(column + "_ja"));
    }

    private record Service(String plan, Label label) {
        static Service of(Row row) throws SQLException {
            return new Service(row.text("plan"), SupportPlanCatalogue.label(row, "label"));
        }
    }
}
