package org.partnersupport.web.rest.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Membership;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.entitlement.ContractView;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;

/** Renewing in advance, so that there is no gap between two contracts (rule AC-9). */
@ApplicationScoped
@Path("benefits/renewals/{offer}")
@Needs(Scope.CONTRACTS)
@Produces(MediaType.APPLICATION_JSON)
public class RenewalsResource {
    @Inject
    CurrentCaller current;

    @Inject
    Membership membership;

    @Inject
    Contracts contracts;

    @POST
    public Response renew(@PathParam("offer") String offer) {
        var caller = current.get();
        var id = Params.id(offer, "UNKNOWN_OFFER");
        var first = membership.renew(caller, id);
        var status = first ? Response.Status.CREATED : Response.Status.OK;
        return Response.status(status).entity(renewed(caller, id)).build();
    }

    private Renewed renewed(Caller caller, UUID offer) {
        return contracts.visibleTo(caller).stream()
                .filter(contract -> contract.own() && offer.equals(contract.offer()))
                .findFirst()
                .map(contract -> new Renewed(ContractView.of(contract)))
                .orElseThrow();
    }

    /** What a renewal made. */
    public record Renewed(ContractView contract) {}
}
