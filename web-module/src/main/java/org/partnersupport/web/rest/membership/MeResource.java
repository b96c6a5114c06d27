package org.partnersupport.web.rest.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.partnersupport.web.rest.problem.Problems;
import org.partnersupport.web.security.CurrentCaller;

/** Who am I. */
@ApplicationScoped
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    @Inject
    CurrentCaller current;

    @GET
    public Me me(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return Me.of(current.get(), Problems.language(language));
    }
}
