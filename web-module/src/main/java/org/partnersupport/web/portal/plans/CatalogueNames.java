package org.partnersupport.web.portal.plans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.partnersupport.entitlement.api.Benefits;
import org.partnersupport.entitlement.api.Products;
import org.partnersupport.entitlement.api.Release;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.web.portal.shell.Languages;

/**
 * {@code #{names}}: what people call the codes that a support request keeps; asked once for each product of a page. The
 * code itself where the catalogue no longer knows it.
 */
@Named("names")
@RequestScoped
public class CatalogueNames {
    @Inject
    Products products;

    @Inject
    Benefits benefits;

    @Inject
    Languages languages;

    private final Map<String, Names> known = new HashMap<>();
    private final Map<String, String> plans = new HashMap<>();

    public String product(String product) {
        return names(product).label();
    }

    public String release(String product, String release) {
        return names(product).releases().getOrDefault(release, release);
    }

    /** Product and release as people say it. */
    public String of(String product, String release) {
        return together(product(product), release(product, release));
    }

    /** "Windows Server 2022 (LTSC)" stays as it is after "Microsoft Windows Server"; "2022" does not. */
    static String together(String product, String release) {
        var afterVendor = product.substring(product.indexOf(' ') + 1);
        return release.startsWith(product) || release.startsWith(afterVendor) ? release : product + " " + release;
    }

    public String plan(String plan) {
        if (plans.isEmpty()) {
            benefits.plans().forEach(one -> plans.put(one.code(), one.label().in(languages.locale())));
        }
        return plans.getOrDefault(plan, plan);
    }

    private Names names(String product) {
        return known.computeIfAbsent(product, this::read);
    }

    private Names read(String product) {
        try {
            var releases = products.releases(product).stream().collect(Collectors.toMap(Release::code, Release::label));
            return new Names(products.product(product).label(), releases);
        } catch (RefusedException unknown) {
            return new Names(product, Map.of());
        }
    }

    private record Names(String label, Map<String, String> releases) {}
}
