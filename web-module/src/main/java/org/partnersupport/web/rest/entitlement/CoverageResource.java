package org.partnersupport.web.rest.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Coverage;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.web.rest.body.Params;

/** The N / N-1 rule, asked for one release. */
@ApplicationScoped
@Path("coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue")
public class CoverageResource {
    @Inject
    Coverage coverage;

    @Inject
    CivilTime time;

    @GET
    @Operation(summary = "Whether the on-premises benefit covers a release on a day, with the facts compared")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "401", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    public CoverageView coverage(
            @QueryParam("product") @Parameter(required = true) @Nullable String product,
            @QueryParam("release") @Parameter(required = true) @Nullable String release,
            @QueryParam("on")
                    @Parameter(description = "The day judged; today when missing")
                    @Schema(implementation = LocalDate.class)
                    @Nullable
                    String on) {
        var day = Params.day("on", on).orElseGet(time::today);
        return CoverageView.of(
                coverage.judge(Params.required("product", product), Params.required("release", release), day));
    }
}
