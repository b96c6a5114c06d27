package org.partnersupport.web.rest.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.web.security.CurrentCaller;

/** The contracts an account sees. */
@ApplicationScoped
@Path("contracts")
@Produces(MediaType.APPLICATION_JSON)
public class ContractsResource {
    @Inject
    CurrentCaller current;

    @Inject
    Contracts contracts;

    @GET
    public List<ContractView> contracts() {
        return contracts.visibleTo(current.get()).stream().map(ContractView::of).toList();
    }
}
