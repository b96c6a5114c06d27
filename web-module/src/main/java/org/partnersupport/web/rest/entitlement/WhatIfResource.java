package org.partnersupport.web.rest.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.Plan;
import org.partnersupport.entitlement.api.WhatIf;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.entitlement.ContractView.AllowanceView;
import org.partnersupport.web.security.CurrentCaller;

/** What the organisation would have with another membership or one more plan, beside what it has. Writes nothing. */
@ApplicationScoped
@Path("what-if")
@Produces(MediaType.APPLICATION_JSON)
public class WhatIfResource {
    @Inject
    CurrentCaller current;

    @Inject
    WhatIf whatIf;

    @GET
    public WhatIfView compare(
            @QueryParam("tier") @Nullable String tier,
            @QueryParam("competency") @Nullable String competency,
            @QueryParam("plan") @Nullable String plan) {
        var kind =
                Objects.requireNonNullElse(Params.oneOf(Competency.class, "competency", competency), Competency.NONE);
        var compared = whatIf.compare(current.get(), Params.text("tier", tier), kind, Params.text("plan", plan));
        return new WhatIfView(
                compared.day(), compared.rows().stream().map(WhatIfRow::of).toList());
    }

    /**
     * Two sides.
     *
     * @param day the table of benefits is that of this day
     * @param benefits one entry for each benefit there is
     */
    public record WhatIfView(LocalDate day, List<WhatIfRow> benefits) {}

    /**
     * One benefit on both sides.
     *
     * @param today what the organisation has
     * @param then what it would have
     * @param change by incidents granted, all plans together
     */
    public record WhatIfRow(
            String code,
            Label label,
            Deployment serves,
            List<WhatIfPlan> today,
            List<WhatIfPlan> then,
            WhatIf.Change change) {
        static WhatIfRow of(WhatIf.Row row) {
            return new WhatIfRow(
                    row.benefit().code(),
                    row.benefit().label(),
                    row.benefit().serves(),
                    row.today().stream().map(WhatIfPlan::of).toList(),
                    row.then().stream().map(WhatIfPlan::of).toList(),
                    row.change());
        }
    }

    /** A plan as granted. */
    public record WhatIfPlan(String plan, Label label, AllowanceView allowance) {
        static WhatIfPlan of(Plan plan) {
            return new WhatIfPlan(plan.code(), plan.label(), AllowanceView.of(plan.allowance()));
        }
    }
}
