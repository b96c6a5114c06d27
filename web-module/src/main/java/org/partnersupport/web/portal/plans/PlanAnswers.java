package org.partnersupport.web.portal.plans;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.partnersupport.entitlement.api.IncidentOrders;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.web.portal.shell.Languages;
import org.partnersupport.web.security.CurrentCaller;

/** Asks which plans can pay for a choice, and puts the answer into words and links. Changes nothing (rule PL-3). */
@RequestScoped
public class PlanAnswers {
    @Inject
    PlanChoice plans;

    @Inject
    IncidentOrders orders;

    @Inject
    CurrentCaller current;

    @Inject
    Languages languages;

    /**
     * @param page path and beginning of the query of the page that asks, ending with {@code ?} or {@code &}: where
     *     another choice is made and where linking a contract comes back to
     * @return empty until product and release are chosen
     */
    public Optional<PlanAnswer> answer(ProductChoice choice, String page) {
        return answer(choice, page, false);
    }

    /** @param forCustomer on behalf of a customer of the caller's organisation (rule CL-3) */
    public Optional<PlanAnswer> answer(ProductChoice choice, String page, boolean forCustomer) {
        var product = choice.product();
        var release = choice.release();
        if (product == null || release == null) {
            return Optional.empty();
        }
        var answer = plans.plansFor(current.get(), product.code(), release.code(), choice.day(), forCustomer);
        var coverage = answer.coverage();
        var verdict = new Verdicts(languages.texts(), coverage, product.label(), release.label());
        var links = new NextLinks(languages.texts(), page, choice, release, coverage);
        return Optional.of(new PlanAnswer(
                coverage,
                verdict.title(),
                verdict.sentences(),
                answer.usable().stream().map(PlanCard::of).toList(),
                answer.unavailable().stream().map(plan -> card(plan, links)).toList(),
                links.addContract(answer.usable().isEmpty()),
                answer.buyIncident().refusal(),
                answer.buyIncident().allowed() && !orders.offers().isEmpty()
                        ? choice.on("/purchases/buy").text()
                        : null));
    }

    private static PlanCard card(PlanChoice.Unavailable plan, NextLinks links) {
        return new PlanCard(
                plan.label(),
                plan.line(),
                plan.accessId(),
                plan.remaining(),
                plan.end(),
                plan.reasons(),
                links.of(plan.next()));
    }
}
