package org.partnersupport.web.portal.plans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.SupportPlan;
import org.partnersupport.entitlement.api.SupportPlan.Price;
import org.partnersupport.entitlement.api.SupportPlans;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.web.portal.shell.PortalTexts;

/** All support plans side by side (rule PD-1). */
@Named
@RequestScoped
public class ComparePage {
    private static final int MINUTES_OF_AN_HOUR = 60;

    @Inject
    SupportPlans plans;

    @Inject
    CivilTime time;

    @Inject
    PortalTexts texts;

    private @Nullable List<SupportPlan> offered;

    public List<SupportPlan> getOffered() {
        var known = offered;
        if (known == null) {
            known = plans.offered(time.today());
            offered = known;
        }
        return known;
    }

    /** On-premises, cloud or both, in words. */
    public String serves(SupportPlan plan) {
        return plan.serves().stream()
                .sorted()
                .map(deployment -> texts.of("plans.compare.serves." + deployment))
                .collect(Collectors.joining(texts.of("general.comma")));
    }

    public String duration(Duration duration) {
        var minutes = duration.toMinutes();
        return minutes % MINUTES_OF_AN_HOUR == 0
                ? texts.of("plans.compare.hours", minutes / MINUTES_OF_AN_HOUR)
                : texts.of("plans.compare.minutes", minutes);
    }

    public String price(@Nullable Price price) {
        if (price == null) {
            return texts.of("plans.compare.price.agreed");
        }
        return price.included()
                ? texts.of("plans.compare.price.included")
                : texts.of("plans.compare.price.year", texts.money(price.amount(), price.currency()));
    }
}
