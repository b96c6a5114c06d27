package org.partnersupport.web.rest.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Invitations;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.web.arrival.Arrival;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;

/** Accepting an invitation to a contract (rule LK-7); answers as linking by the pair does. */
@ApplicationScoped
@Path("invitations")
@Needs(Scope.CONTRACTS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {
    @Inject
    CurrentCaller current;

    @Inject
    Invitations invitations;

    @POST
    public Response accept(@Nullable InvitationToken body, @Context HttpServletRequest request) {
        var token = Params.required("token", Params.body(body).token());
        return LinksResource.answer(
                invitations.accept(current.get(), token, Arrival.of(request).counted()));
    }

    public record InvitationToken(@Nullable String token) {}
}
