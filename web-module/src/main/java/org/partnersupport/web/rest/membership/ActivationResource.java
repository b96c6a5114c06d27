package org.partnersupport.web.rest.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Membership;
import org.partnersupport.membership.api.Offer;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.entitlement.ContractView;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;

/** Activating the benefits, or asking somebody who may (rules AC-4 to AC-7). */
@ApplicationScoped
@Path("benefits/activation")
@Needs(Scope.CONTRACTS)
@Produces(MediaType.APPLICATION_JSON)
public class ActivationResource {
    @Inject
    CurrentCaller current;

    @Inject
    Membership membership;

    @Inject
    Contracts contracts;

    @POST
    public Response activate() {
        var caller = current.get();
        var first = membership.activate(caller);
        var status = first ? Response.Status.CREATED : Response.Status.OK;
        return Response.status(status).entity(activated(caller)).build();
    }

    @POST
    @Path("request")
    public void request() {
        membership.askAdminToActivate(current.get());
    }

    @POST
    @Path("decline")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    public void decline(@Nullable Declining body) {
        var reason = body == null ? null : Params.text("reason", body.reason());
        membership.declineToActivate(current.get(), reason);
    }

    private Activated activated(Caller caller) {
        var offers = membership.activeOffers(caller).stream().map(Offer::id).collect(Collectors.toSet());
        var issued = contracts.visibleTo(caller).stream()
                .filter(contract -> contract.own() && contract.offer() != null && offers.contains(contract.offer()))
                .map(ContractView::of)
                .toList();
        return new Activated(issued.isEmpty() ? null : issued.get(0), issued);
    }

    /** @param reason what the one who asked shall read */
    public record Declining(@Nullable String reason) {}

    /**
     * The contracts of the running offers.
     *
     * @param contract the one that ends first
     * @param contracts all of them: one for each offer
     */
    public record Activated(@Nullable ContractView contract, List<ContractView> contracts) {}
}
