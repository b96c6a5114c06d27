package org.partnersupport.web.rest.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.web.security.CurrentCaller;

/** The contracts an account sees. */
@ApplicationScoped
@Path("contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts")
public class ContractsResource {
    @Inject
    CurrentCaller current;

    @Inject
    Contracts contracts;

    @GET
    @Operation(
            summary = "Contracts of the organisation and those linked to the account, the one that ends first leading")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "401", ref = "Problem")
    public List<ContractView> contracts() {
        return contracts.visibleTo(current.get()).stream().map(ContractView::of).toList();
    }
}
