package org.partnersupport.web.portal.requests;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.web.portal.plans.PlanCard;
import org.partnersupport.web.portal.shell.PortalTexts;

/** Who will pay for the request in the draft. Asked anew each time: the balance may be gone meanwhile. */
@RequestScoped
class Payer {
    @Inject
    WizardProduct product;

    @Inject
    RequestDraft draft;

    @Inject
    PortalTexts texts;

    /** The usable plan that will pay: the chosen one, else the one that ends first; null when none can. */
    @Nullable
    PlanCard plan() {
        var answer = product.answer();
        var usable = answer == null ? List.<PlanCard>of() : answer.usable();
        var chosen = draft.getForm().lineId();
        return usable.stream()
                .filter(plan -> chosen == null || chosen.equals(plan.line()))
                .findFirst()
                .orElse(null);
    }

    /** The sentence of the plan that will pay; empty when none can. */
    String sentence() {
        var payer = plan();
        return payer == null ? "" : sentence(payer);
    }

    /** Rule PL-6: who pays, which contract, and what remains after. */
    String sentence(PlanCard payer) {
        if (payer.free()) {
            return texts.of("requests.new.pays.free", texts.label(payer.label()));
        }
        var remaining = payer.remaining();
        var contract = texts.grouped(payer.accessId());
        var plan = texts.label(payer.label());
        if (payer.bought() && remaining != null) {
            return texts.of("requests.new.pays.bought", plan, remaining, remaining - 1);
        }
        return remaining == null
                ? texts.of("requests.new.pays.unlimited", contract, plan)
                : texts.of("requests.new.pays", contract, plan, remaining, remaining - 1);
    }
}
