package org.partnersupport.web.rest.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.partnersupport.entitlement.api.Sharing;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;

/** A new Contract ID for a contract (rule LK-7). */
@ApplicationScoped
@Path("contracts/{contract}/rotation")
@Needs(Scope.CONTRACTS)
@Produces(MediaType.APPLICATION_JSON)
public class RotationResource {
    @Inject
    CurrentCaller current;

    @Inject
    Sharing sharing;

    @POST
    public ContractView rotate(@PathParam("contract") String contract) {
        return ContractView.of(sharing.rotate(current.get(), Params.id(contract, "UNKNOWN_CONTRACT")));
    }
}
