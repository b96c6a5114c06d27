package org.partnersupport.web.rest.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.Policy;
import org.partnersupport.entitlement.api.Product;
import org.partnersupport.entitlement.api.Products;
import org.partnersupport.entitlement.api.Release;
import org.partnersupport.web.rest.body.Params;

/** The catalogue of products. */
@ApplicationScoped
@Path("products")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue")
public class ProductsResource {
    @Inject
    Products products;

    @GET
    @Operation(summary = "Products whose name contains every word of q")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "401", ref = "Problem")
    public List<ProductView> find(
            @QueryParam("q") @Nullable String q,
            @QueryParam("deployment") @Schema(implementation = Deployment.class) @Nullable String deployment) {
        var kind = Params.oneOf(Deployment.class, "deployment", deployment);
        return products.find(Params.text("q", q), kind).stream()
                .map(ProductView::of)
                .toList();
    }

    @GET
    @Path("{product}/releases")
    @Operation(summary = "All releases of a product, the newest first")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "401", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    public List<ReleaseView> releases(@PathParam("product") String product) {
        return products.releases(Params.required("product", product)).stream()
                .map(ReleaseView::of)
                .toList();
    }

    /** @param product its code, as the other calls take it */
    @Schema(name = "Product")
    public record ProductView(String product, String label, Deployment deployment) {
        static ProductView of(Product product) {
            return new ProductView(product.code(), product.label(), product.deployment());
        }
    }

    /**
     * A service level of a version.
     *
     * @param release its code, as the other calls take it
     * @param mainstreamEnd last day, null when none is announced
     * @param supportEnd last day, null when none is announced
     */
    @Schema(name = "Release")
    public record ReleaseView(
            String release,
            String label,
            String line,
            String version,
            Policy policy,
            LocalDate releasedOn,
            @Nullable LocalDate mainstreamEnd,
            @Nullable LocalDate supportEnd) {
        static ReleaseView of(Release release) {
            return new ReleaseView(
                    release.code(),
                    release.label(),
                    release.line(),
                    release.version(),
                    release.policy(),
                    release.releasedOn(),
                    release.mainstreamEnd(),
                    release.supportEnd());
        }
    }
}
