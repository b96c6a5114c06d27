package org.partnersupport.web.rest.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnersupport.web.security.CurrentCaller;

/** Who am I. */
@ApplicationScoped
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "account")
public class MeResource {
    @Inject
    CurrentCaller current;

    @GET
    @Operation(summary = "The account the token stands for, with its roles as they are now")
    @APIResponseSchema(Me.class)
    @APIResponse(responseCode = "401", ref = "Problem")
    public Me me() {
        return Me.of(current.get());
    }
}
