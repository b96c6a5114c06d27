package org.partnersupport.web.portal.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Product;
import org.partnersupport.entitlement.api.Products;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.RefusedException;

/** Reads what an address says about product, release and day; whatever it says, there is an answer. */
@ApplicationScoped
public class ProductSearch {
    @Inject
    Products products;

    @Inject
    CivilTime time;

    /** @param on an ISO day; today when it is missing or no day */
    public ProductChoice choice(ProductQuestion question, @Nullable String on) {
        var product = question.product();
        var typed = question.typed();
        var day = day(on).orElseGet(time::today);
        var words = typed == null ? "" : typed.strip();
        var found = words.isEmpty() && product != null ? List.<Product>of() : products.find(words, null);
        var chosen = words.isEmpty() ? byCode(product) : ProductChoice.meant(words, found);
        if (chosen.isEmpty()) {
            var all = found.isEmpty() && words.isEmpty() ? products.find(null, null) : found;
            return new ProductChoice(words, all, null, List.of(), null, day);
        }
        var releases = products.releases(chosen.get().code());
        var meant = releases.stream()
                .filter(one -> one.code().equals(question.release()))
                .findFirst();
        return new ProductChoice(
                chosen.get().label(), List.of(), chosen.get(), ReleaseGroup.of(releases), meant.orElse(null), day);
    }

    /** The names that the search field offers. */
    public List<Product> all() {
        return products.find(null, null);
    }

    /** A good ISO day, else nothing. */
    public static Optional<LocalDate> day(@Nullable String on) {
        try {
            return on == null ? Optional.empty() : Optional.of(LocalDate.parse(on.strip()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private Optional<Product> byCode(@Nullable String code) {
        try {
            return code == null ? Optional.empty() : Optional.of(products.product(code));
        } catch (RefusedException unknown) {
            return Optional.empty();
        }
    }
}
