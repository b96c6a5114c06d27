package org.partnersupport.web.rest.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.SupportPlan;
import org.partnersupport.entitlement.api.SupportPlans;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.web.rest.body.Params;

/** The support plans there are to compare (rule PD-1). */
@ApplicationScoped
@Path("support-plans")
@Produces(MediaType.APPLICATION_JSON)
public class SupportPlansResource {
    @Inject
    SupportPlans plans;

    @Inject
    CivilTime time;

    @GET
    public List<SupportPlanView> offered(@QueryParam("on") @Nullable String on) {
        return plans.offered(Params.day("on", on).orElseGet(time::today)).stream()
                .map(SupportPlanView::of)
                .toList();
    }

    /** A plan; price for a year, tax included. */
    public record SupportPlanView(
            String code,
            Label label,
            Label scope,
            List<Deployment> serves,
            int firstResponseMinutesA,
            int firstResponseMinutesB,
            int firstResponseMinutesC,
            List<Label> services,
            @Nullable Price price) {
        static SupportPlanView of(SupportPlan plan) {
            var response = plan.response();
            var price = plan.price();
            return new SupportPlanView(
                    plan.code(),
                    plan.label(),
                    plan.scope(),
                    plan.serves().stream().sorted().toList(),
                    (int) response.a().toMinutes(),
                    (int) response.b().toMinutes(),
                    (int) response.c().toMinutes(),
                    plan.services(),
                    price == null ? null : new Price(price.amount(), price.currency()));
        }

        /** @param amount in the currency's smallest unit; 0 when included in the membership */
        public record Price(long amount, String currency) {}
    }
}
