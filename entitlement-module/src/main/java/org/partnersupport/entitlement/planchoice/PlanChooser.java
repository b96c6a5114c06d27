package org.partnersupport.entitlement.planchoice;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.partnersupport.entitlement.api.Benefits;
import org.partnersupport.entitlement.api.Coverage;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.entitlement.api.Workload;
import org.partnersupport.entitlement.api.Workloads;
import org.partnersupport.entitlement.contract.VisibleContracts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Membership;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.UseCase;

/** Gathers the facts in a handful of statements and lets the pure rules decide. */
@UseCase
class PlanChooser implements PlanChoice, UsableLines {
    @Inject
    Coverage coverage;

    @Inject
    VisibleContracts contracts;

    @Inject
    Membership membership;

    @Inject
    Benefits benefits;

    @Inject
    Workloads workloads;

    @Inject
    Settings settings;

    PlanChooser() {}

    @Override
    public Answer plansFor(Caller caller, String product, String release, LocalDate day, boolean forCustomer) {
        var verdict = coverage.judge(product, release, day);
        var plans = Stream.concat(held(caller, verdict, day).stream(), notHeld(caller, verdict, day));
        return PlanDecision.decide(
                verdict,
                plans.toList(),
                forCustomer ? workloads.of(product).map(Workload::providerPlan).orElse(null) : null,
                BuyingRule.decide(caller.kind(), verdict, settings.workAccountsMayBuy()),
                caller.administersOrganisation());
    }

    @Override
    public List<Candidate> usableLines(Caller caller, String product, String release, LocalDate day) {
        var held = held(caller, coverage.judge(product, release, day), day);
        return PlanDecision.payers(held).stream().map(PlanChooser::candidate).toList();
    }

    private static Candidate candidate(PlanFacts.Held held) {
        var link = held.contract().link();
        return new Candidate(
                held.line().id(),
                held.contract().id(),
                held.line().allowance().granted(),
                link != null && link.cap() != null);
    }

    private List<PlanFacts> held(Caller caller, CoverageVerdict verdict, LocalDate day) {
        return contracts.withRevoked(caller, day).stream()
                .filter(contract -> !contract.takenBack())
                .flatMap(
                        contract -> contract.lines().stream().map(line -> PlanFacts.held(contract, line, verdict, day)))
                .toList();
    }

    private Stream<PlanFacts> notHeld(Caller caller, CoverageVerdict verdict, LocalDate day) {
        var offers = membership.activeOffers(caller);
        if (offers.isEmpty()) {
            return Stream.empty();
        }
        var catalogue = new Catalogue(benefits.table(day));
        return Stream.concat(catalogue.notActivated(offers, verdict, day), catalogue.notGranted(offers, verdict, day));
    }
}
