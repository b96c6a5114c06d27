package org.partnersupport.web.rest.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Coverage;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.web.rest.body.Params;

/** The N / N-1 rule, asked for one release. */
@ApplicationScoped
@Path("coverage")
@Produces(MediaType.APPLICATION_JSON)
public class CoverageResource {
    @Inject
    Coverage coverage;

    @Inject
    CivilTime time;

    @GET
    public CoverageView coverage(
            @QueryParam("product") @Nullable String product,
            @QueryParam("release") @Nullable String release,
            @QueryParam("on") @Nullable String on) {
        var day = Params.day("on", on).orElseGet(time::today);
        return CoverageView.of(
                coverage.judge(Params.required("product", product), Params.required("release", release), day));
    }
}
