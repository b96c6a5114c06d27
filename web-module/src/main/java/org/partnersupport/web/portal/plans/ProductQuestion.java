package org.partnersupport.web.portal.plans;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks of the choice of a product, on whichever page it is made.
 *
 * @param typed what was searched for; empty asks for all products, null for no search
 * @param product a code; does not count when something was typed
 * @param release a code
 */
public record ProductQuestion(
        @Nullable String typed,
        @Nullable String product,
        @Nullable String release) {
    public static ProductQuestion of(HttpServletRequest request) {
        return new ProductQuestion(
                request.getParameter("q"), Asked.of(request, "product"), Asked.of(request, "release"));
    }

    /** False when the address says nothing about a product. */
    public boolean asks() {
        return typed != null || product != null;
    }

    /** True when the search has led to a product, so that the choice has an address of its own that can be kept. */
    public boolean foundIn(ProductChoice choice) {
        return typed != null && choice.product() != null;
    }
}
