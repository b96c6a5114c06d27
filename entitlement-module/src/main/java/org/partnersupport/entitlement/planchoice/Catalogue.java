package org.partnersupport.entitlement.planchoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.partnersupport.entitlement.api.Benefit;
import org.partnersupport.entitlement.api.Benefits;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.api.Plan;
import org.partnersupport.entitlement.planchoice.PlanFacts.Standing;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Offer;

/** What running offers would grant by today's table, and what they never grant. Pure. */
record Catalogue(List<Benefits.Row> table) {
    /** The plans of offers nobody activated: an activated one has its contract, and that one counts. */
    Stream<PlanFacts> notActivated(List<Offer> offers, CoverageVerdict coverage, LocalDate day) {
        return offers.stream()
                .filter(offer -> !offer.activated())
                .flatMap(offer -> granted(offer)
                        .map(plan -> new PlanFacts(
                                Standing.NOT_ACTIVATED,
                                plan.code(),
                                plan.label(),
                                plan.benefit(),
                                offer.tier().code(),
                                null,
                                coverage,
                                day)));
    }

    /** Once for each benefit that no running offer grants: Action Pack alone has no Signature (rule EN-2). */
    Stream<PlanFacts> notGranted(List<Offer> offers, CoverageVerdict coverage, LocalDate day) {
        return offers.stream()
                .limit(1)
                .flatMap(offer -> benefits()
                        .filter(benefit -> offers.stream()
                                .flatMap(this::granted)
                                .noneMatch(plan -> plan.benefit().equals(benefit)))
                        .map(benefit -> new PlanFacts(
                                Standing.NOT_GRANTED,
                                benefit.code(),
                                benefit.label(),
                                benefit,
                                offer.tier().code(),
                                null,
                                coverage,
                                day)));
    }

    private Stream<Plan> granted(Offer offer) {
        return table.stream()
                .filter(row -> row.tier().equals(offer.tier().code()))
                .filter(row -> row.competency() == Competency.NONE || row.competency() == offer.competency())
                .map(Benefits.Row::plan)
                .filter(Objects::nonNull);
    }

    private Stream<Benefit> benefits() {
        return table.stream().map(row -> row.plan().benefit()).distinct();
    }
}
