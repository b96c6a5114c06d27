package org.partnersupport.web.rest.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.PaidPlans;
import org.partnersupport.entitlement.api.PaidPlans.Granted;
import org.partnersupport.entitlement.api.PaidPlans.Wanted;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;

/** Paid plans that organisations have ordered, for the vendor's programme managers (rule PD-1). */
@ApplicationScoped
@Path("admin/paid-plans")
@Needs(Scope.ADMIN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PaidPlansResource {
    @Inject
    CurrentCaller current;

    @Inject
    PaidPlans plans;

    @POST
    public Response grant(@Nullable NewPaidPlan body) {
        var wish = Params.body(body);
        var granted = plans.grant(
                current.get(),
                new Wanted(
                        Params.id(Params.required("organisation", wish.organisation()), "UNKNOWN_ORGANISATION"),
                        Params.required("plan", wish.plan()),
                        day("start", wish.start()),
                        day("end", wish.end())));
        return Response.status(granted.first() ? Response.Status.CREATED : Response.Status.OK)
                .entity(PaidPlanView.of(granted))
                .build();
    }

    private static LocalDate day(String field, @Nullable String value) {
        return Params.day(field, Params.required(field, value)).orElseThrow();
    }

    /**
     * What an organisation ordered.
     *
     * @param organisation its id, as {@code /me} tells its people
     * @param plan code of a support plan
     * @param start first day
     * @param end last day, inclusive
     */
    public record NewPaidPlan(
            @Nullable String organisation,
            @Nullable String plan,
            @Nullable String start,
            @Nullable String end) {}

    /** The contract; its pair is for the organisation alone to see (rule AC-7). */
    public record PaidPlanView(UUID contract, LocalDate start, LocalDate end) {
        static PaidPlanView of(Granted granted) {
            return new PaidPlanView(granted.contract(), granted.start(), granted.end());
        }
    }
}
