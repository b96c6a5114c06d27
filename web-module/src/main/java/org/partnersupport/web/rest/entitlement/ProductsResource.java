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
public class ProductsResource {
    @Inject
    Products products;

    @GET
    public List<ProductView> find(
            @QueryParam("q") @Nullable String q, @QueryParam("deployment") @Nullable String deployment) {
        var kind = Params.oneOf(Deployment.class, "deployment", deployment);
        return products.find(Params.text("q", q), kind).stream()
                .map(ProductView::of)
                .toList();
    }

    @GET
    @Path("{product}/releases")
    public List<ReleaseView> releases(@PathParam("product") String product) {
        return products.releases(Params.required("product", product)).stream()
                .map(ReleaseView::of)
                .toList();
    }

    /** @param product its code, as the other calls take it */
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
