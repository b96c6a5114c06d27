package org.partnersupport.web.portal.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.api.PlanChoice.NextStep;
import org.partnersupport.entitlement.api.Release;
import org.partnersupport.web.texts.Texts;

/** Where each next step leads from one answer. */
final class NextLinks {
    private final Texts texts;
    private final String page;
    private final String product;
    private final String here;
    private final String covered;
    private final String current;

    /** @param page path and beginning of the query of the page that asks, ending with {@code ?} or {@code &} */
    NextLinks(Texts texts, String page, ProductChoice choice, Release release, CoverageVerdict coverage) {
        this.texts = texts;
        this.page = page;
        this.current = Objects.requireNonNullElse(coverage.current(), "");
        this.product = page + "product=" + PageAddress.encoded(coverage.product());
        this.here = product + "&release=" + PageAddress.encoded(release.code());
        this.covered = choice.groups().stream()
                .flatMap(group -> group.releases().stream())
                .filter(one ->
                        one.line().equals(release.line()) && one.version().equals(current))
                .map(one -> product + "&release=" + PageAddress.encoded(one.code()))
                .findFirst()
                .orElse(product);
    }

    /** @param steps the best first */
    List<NextLink> of(List<NextStep> steps) {
        var links = new ArrayList<NextLink>();
        for (var step : steps) {
            links.add(new NextLink(label(step), href(step), links.isEmpty()));
        }
        return links;
    }

    NextLink addContract(boolean primary) {
        return new NextLink(label(NextStep.ADD_CONTRACT), href(NextStep.ADD_CONTRACT), primary);
    }

    private String label(NextStep step) {
        var unknown = step == NextStep.CHOOSE_COVERED_VERSION && (current.isEmpty() || covered.equals(product));
        return texts.get("plans.next." + step + (unknown ? ".any" : ""), current);
    }

    private String href(NextStep step) {
        return switch (step) {
            case ACTIVATE, ASK_ADMIN_TO_ACTIVATE, RENEW_MEMBERSHIP -> "/benefits";
            case ASK_CONTRACT_ADMIN -> "/organisation/users?role=GLOBAL_ADMIN&role=PARTNER_ADMIN";
            case LINK_CONTRACT, ADD_CONTRACT -> "/contracts/link?next=" + PageAddress.encoded(here);
            case CHOOSE_COVERED_VERSION -> covered;
            case CHOOSE_PRODUCT_OF_OTHER_KIND -> page.substring(0, page.length() - 1);
            case USE_OTHER_PLAN -> "#usable";
            case BUY_INCIDENT -> "#buy";
        };
    }
}
