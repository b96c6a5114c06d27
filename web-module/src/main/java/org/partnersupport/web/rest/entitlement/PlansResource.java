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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.problem.Problems;
import org.partnersupport.web.security.CurrentCaller;
import org.partnersupport.web.texts.Texts;

/** Which plan pays (rules PL-1 to PL-6). Looking changes nothing. */
@ApplicationScoped
@Path("plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class PlansResource {
    @Inject
    CurrentCaller current;

    @Inject
    PlanChoice plans;

    @Inject
    CivilTime time;

    @GET
    @Operation(summary = "Usable plans, unavailable plans with all their reasons, and what else can be done")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "401", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    public PlansView plans(
            @QueryParam("product") @Parameter(required = true) @Nullable String product,
            @QueryParam("release") @Parameter(required = true) @Nullable String release,
            @QueryParam("on")
                    @Parameter(description = "The day judged; today when missing")
                    @Schema(implementation = LocalDate.class)
                    @Nullable
                    String on,
            @QueryParam("customer")
                    @Parameter(description = "A customer of a cloud solution provider; none can be named yet")
                    @Nullable
                    String customer,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String language) {
        Params.noCustomer(customer);
        var day = Params.day("on", on).orElseGet(time::today);
        var answer = plans.plansFor(
                current.get(), Params.required("product", product), Params.required("release", release), day);
        return PlansView.of(answer, Texts.in(Problems.language(language)));
    }
}
