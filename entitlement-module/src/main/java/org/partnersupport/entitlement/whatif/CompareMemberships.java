package org.partnersupport.entitlement.whatif;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Benefits;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.ContractLine;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.entitlement.api.Plan;
import org.partnersupport.entitlement.api.WhatIf;
import org.partnersupport.entitlement.benefit.PlanRow;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Membership;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class CompareMemberships implements WhatIf {
    private static final String PLANS = "SELECT " + PlanRow.COLUMNS
            + " FROM entitlement.plan p JOIN entitlement.benefit b ON b.code = p.benefit WHERE ";

    private static final String PLAN = PLANS + "p.code = ?";

    private static final String PACKS =
            PLANS + "NOT EXISTS (SELECT 1 FROM entitlement.allowance a WHERE a.plan = p.code) ORDER BY p.code";

    @Inject
    Benefits benefits;

    @Inject
    Contracts contracts;

    @Inject
    Membership membership;

    @Inject
    Sql sql;

    @Inject
    CivilTime time;

    CompareMemberships() {}

    @Override
    public Comparison compare(Caller caller, @Nullable String tier, Competency competency, @Nullable String plan) {
        var today = today(caller);
        var then = Stream.concat(
                        tier == null ? today.stream() : granted(tier, competency).stream(),
                        Stream.ofNullable(plan).map(this::known))
                .toList();
        var difference = new Difference(today, then);
        return new Comparison(
                time.today(), benefits.all().stream().map(difference::of).toList());
    }

    @Override
    public List<Plan> packs() {
        return sql.list(PACKS, PlanRow::read);
    }

    private List<Plan> today(Caller caller) {
        var held = contracts.visibleTo(caller).stream()
                .filter(contract -> contract.own() && contract.state() == Contract.State.ACTIVE)
                .flatMap(contract -> contract.lines().stream())
                .map(CompareMemberships::asGranted);
        var waiting = membership.activeOffers(caller).stream()
                .filter(offer -> !offer.activated())
                .flatMap(offer -> benefits.grantedBy(offer.tier().code(), offer.competency(), time.today()).stream());
        return Stream.concat(held, waiting).toList();
    }

    /** What was granted then is what counts, whatever the catalogue says of the plan today. */
    private static Plan asGranted(ContractLine line) {
        var plan = line.plan();
        return new Plan(plan.code(), plan.label(), plan.benefit(), line.allowance());
    }

    private List<Plan> granted(String tier, Competency competency) {
        var table = benefits.table(time.today()).stream()
                .filter(row -> row.tier().equals(tier))
                .toList();
        if (table.isEmpty()) {
            throw new RefusedException(Refusal.of("UNKNOWN_TIER"));
        }
        var splits = table.stream().anyMatch(row -> row.competency() != Competency.NONE);
        if (splits && competency == Competency.NONE) {
            throw new RefusedException(Refusal.of("COMPETENCY_REQUIRED"));
        }
        return benefits.grantedBy(tier, competency, time.today());
    }

    private Plan known(String plan) {
        return sql.first(PLAN, PlanRow::read, plan).orElseThrow(() -> new RefusedException(Refusal.of("UNKNOWN_PLAN")));
    }
}
