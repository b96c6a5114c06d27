package org.partnersupport.web.rest.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.membership.api.Customers;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.problem.Problems;
import org.partnersupport.web.security.CurrentCaller;
import org.partnersupport.web.texts.Texts;

/** Which plan pays (rules PL-1 to PL-6). Looking changes nothing. */
@ApplicationScoped
@Path("plans")
@Produces(MediaType.APPLICATION_JSON)
public class PlansResource {
    @Inject
    CurrentCaller current;

    @Inject
    PlanChoice plans;

    @Inject
    Customers customers;

    @Inject
    CivilTime time;

    @GET
    public PlansView plans(
            @QueryParam("product") @Nullable String product,
            @QueryParam("release") @Nullable String release,
            @QueryParam("on") @Nullable String on,
            @QueryParam("customer") @Nullable String customer,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var caller = current.get();
        var day = Params.day("on", on).orElseGet(time::today);
        var served = customer == null || customer.isBlank() ? null : customers.actedFor(caller, customer);
        var answer = plans.plansFor(
                caller, Params.required("product", product), Params.required("release", release), day, served != null);
        return PlansView.of(answer, Texts.in(Problems.language(language)));
    }
}
