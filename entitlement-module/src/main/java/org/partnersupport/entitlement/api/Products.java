package org.partnersupport.entitlement.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue of products, read only. */
public interface Products {
    /**
     * Products whose label or code contains every word of {@code q}, ignoring case and width, by label.
     *
     * @param q blank or null: all
     * @param deployment null: both kinds
     */
    List<Product> find(@Nullable String q, @Nullable Deployment deployment);

    /** @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_PRODUCT */
    Product product(String code);

    /**
     * All releases, the newest first.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_PRODUCT
     */
    List<Release> releases(String product);
}
