package org.partnersupport.web.rest.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.partnersupport.entitlement.api.LifecycleImport;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;

/** The catalogue's import, for the vendor's programme managers (rule LC-2). */
@ApplicationScoped
@Path("admin/catalogue/lifecycle")
@Needs(Scope.ADMIN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LifecycleResource {
    @Inject
    CurrentCaller current;

    @Inject
    LifecycleImport catalogue;

    @POST
    public Imported importProduct(InputStream file) {
        try {
            var result = catalogue.importProduct(current.get(), file.readAllBytes());
            return new Imported(result.product(), result.created(), result.changed(), result.unchanged());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Releases counted: new, changed, as before. */
    public record Imported(String product, int created, int changed, int unchanged) {}
}
