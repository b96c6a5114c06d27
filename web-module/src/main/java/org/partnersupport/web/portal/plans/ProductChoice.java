package org.partnersupport.web.portal.plans;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.Product;
import org.partnersupport.entitlement.api.Release;

/**
 * Where the visitor stands in choosing: a product, then one of its releases, on a day.
 *
 * @param typed what stands in the search field
 * @param found the products to choose from while none is chosen
 * @param product null until one is chosen
 * @param groups the product's releases as the list shows them; empty until a product is chosen
 * @param release null until one is chosen
 */
public record ProductChoice(
        String typed,
        List<Product> found,
        @Nullable Product product,
        List<ReleaseGroup> groups,
        @Nullable Release release,
        LocalDate day) {
    public ProductChoice {
        found = List.copyOf(found);
        groups = List.copyOf(groups);
    }

    /** True when the visitor searched for something that is not in the catalogue. */
    public boolean nothingFound() {
        return product == null && found.isEmpty();
    }

    public List<Product> onPremises() {
        return found.stream()
                .filter(one -> one.deployment() == Deployment.ON_PREMISES)
                .toList();
    }

    public List<Product> cloud() {
        return found.stream()
                .filter(one -> one.deployment() == Deployment.CLOUD)
                .toList();
    }

    /** The address of a page on which this product and release are chosen. */
    public PageAddress on(String page) {
        return PageAddress.of(page)
                .with("product", product == null ? null : product.code())
                .with("release", release == null ? null : release.code());
    }

    /** The one product that is meant by what was typed: its very label or code, or the only one found. */
    static Optional<Product> meant(String typed, List<Product> found) {
        return found.stream()
                .filter(one -> same(typed, one.label()) || same(typed, one.code()))
                .findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty());
    }

    private static boolean same(String typed, String name) {
        return fold(typed).equals(fold(name));
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
