package org.partnersupport.web.portal.benefits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnersupport.entitlement.api.Benefit;
import org.partnersupport.entitlement.api.Benefits;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.ContractLine;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.entitlement.api.Plan;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Membership;
import org.partnersupport.membership.api.Offer;
import org.partnersupport.membership.kernel.CivilTime;

/** Puts an organisation's offers together with what they grant and the contracts they became. */
@ApplicationScoped
public class OfferViews {
    @Inject
    Membership membership;

    @Inject
    Benefits benefits;

    @Inject
    Contracts contracts;

    @Inject
    CivilTime time;

    /** The caller's running offers, the one that ends first leading. */
    public List<OfferView> of(Caller caller) {
        var own = contracts.visibleTo(caller).stream().filter(Contract::own).toList();
        return membership.activeOffers(caller).stream()
                .map(offer -> view(offer, contractOf(offer, own)))
                .toList();
    }

    private OfferView view(Offer offer, Optional<Contract> contract) {
        var plans = contract.map(OfferViews::planned)
                .orElseGet(() -> benefits.grantedBy(offer.tier().code(), offer.competency(), time.today()));
        var cards = benefits.all().stream()
                .flatMap(benefit -> cards(benefit, plans, contract))
                .toList();
        return new OfferView(offer, contract.orElse(null), cards);
    }

    private static Stream<OfferView.Card> cards(Benefit benefit, List<Plan> plans, Optional<Contract> contract) {
        var granted = plans.stream()
                .filter(plan -> plan.benefit().code().equals(benefit.code()))
                .map(plan ->
                        new OfferView.Card(benefit, plan, line(plan, contract).orElse(null)))
                .toList();
        return granted.isEmpty() ? Stream.of(new OfferView.Card(benefit, null, null)) : granted.stream();
    }

    /** What was granted then is what counts (rule EN-1), whatever the catalogue says today. */
    private static List<Plan> planned(Contract contract) {
        return contract.lines().stream().map(ContractLine::plan).toList();
    }

    private static Optional<ContractLine> line(Plan plan, Optional<Contract> contract) {
        return contract.stream()
                .flatMap(issued -> issued.lines().stream())
                .filter(line -> line.plan().code().equals(plan.code()))
                .findFirst();
    }

    private static Optional<Contract> contractOf(Offer offer, List<Contract> own) {
        return own.stream()
                .filter(contract -> offer.id().equals(contract.offer()))
                .findFirst();
    }
}
