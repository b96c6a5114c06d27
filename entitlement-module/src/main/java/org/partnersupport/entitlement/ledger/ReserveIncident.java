package org.partnersupport.entitlement.ledger;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.entitlement.api.PlanChoice.Unavailable;
import org.partnersupport.entitlement.api.Workload;
import org.partnersupport.entitlement.api.Workload.ProviderPlan;
import org.partnersupport.entitlement.api.Workloads;
import org.partnersupport.entitlement.api.event.IncidentRequested;
import org.partnersupport.entitlement.api.event.IncidentRequested.Reservation;
import org.partnersupport.entitlement.api.event.IncidentRequested.Wanted;
import org.partnersupport.entitlement.planchoice.UsableLines;
import org.partnersupport.entitlement.planchoice.UsableLines.Candidate;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.UseCase;

/** Reserves one incident for a request that is being opened, or says why no plan can pay (rules RQ-2, RQ-3). */
@UseCase
class ReserveIncident {
    @Inject
    UsableLines usableLines;

    @Inject
    PlanChoice planChoice;

    @Inject
    Workloads workloads;

    @Inject
    LineLedger ledger;

    @Inject
    LinkWall links;

    ReserveIncident() {}

    void reserve(IncidentRequested requested) {
        providerPlan(requested.wanted())
                .ifPresentOrElse(
                        plan -> requested.reserved(new Reservation(null, null, plan.code(), null)),
                        () -> reserveOnLine(requested));
    }

    /** Rule CL-3: pays for a customer unless a contract line is named. */
    private Optional<ProviderPlan> providerPlan(Wanted wanted) {
        return wanted.forCustomer() && wanted.line() == null
                ? workloads.of(wanted.product()).map(Workload::providerPlan)
                : Optional.empty();
    }

    private void reserveOnLine(IncidentRequested requested) {
        var wanted = requested.wanted();
        var candidates =
                usableLines.usableLines(wanted.caller(), wanted.product(), wanted.release(), wanted.day()).stream()
                        .filter(candidate ->
                                wanted.line() == null || wanted.line().equals(candidate.line()))
                        .toList();
        if (candidates.isEmpty()) {
            requested.refused(reasons(wanted));
        } else {
            firstThatPays(candidates, requested);
        }
    }

    /**
     * A line may be used up between looking and taking; then the next one is tried (rule EN-2). Nothing more is read for
     * the refusal: who waited for a line's row holds its lock until the refusal rolls back, and everybody behind waits.
     */
    private void firstThatPays(List<Candidate> candidates, IncidentRequested requested) {
        var refusals = new ArrayList<Refusal>();
        for (var candidate : candidates) {
            var objection = objection(candidate, requested.wanted());
            var made = objection.isPresent() ? Optional.<Reservation>empty() : take(candidate, requested.wanted());
            if (made.isPresent()) {
                requested.reserved(made.get());
                return;
            }
            refusals.add(objection.orElseGet(() -> usedUp(candidate)));
        }
        requested.refused(noUsablePlan(refusals.stream()));
    }

    /** An account without a cap costs nothing more: a link revoked in this very moment was there when the rules looked. */
    private Optional<Refusal> objection(Candidate candidate, Wanted wanted) {
        return candidate.capped() ? links.objection(wanted.caller().account(), candidate.contract()) : Optional.empty();
    }

    private Optional<Reservation> take(Candidate candidate, Wanted wanted) {
        return ledger.reserve(
                candidate.line(),
                wanted.request(),
                wanted.reference(),
                wanted.caller().account(),
                wanted.day(),
                wanted.at());
    }

    private static Refusal usedUp(Candidate candidate) {
        return new Refusal("NO_INCIDENTS_LEFT", Map.of("granted", Integer.toString(candidate.granted())));
    }

    /** Nothing is said about a line the caller may not see but that it is not the caller's. */
    private List<Refusal> reasons(Wanted wanted) {
        var answer = planChoice.plansFor(wanted.caller(), wanted.product(), wanted.release(), wanted.day());
        var known = answer.unavailable().stream()
                .filter(plan -> wanted.line() == null || wanted.line().equals(plan.line()))
                .map(Unavailable::reasons)
                .flatMap(List::stream)
                .toList();
        return noUsablePlan(known.isEmpty() ? Stream.of(Refusal.of("NOT_LINKED")) : known.stream());
    }

    private static List<Refusal> noUsablePlan(Stream<Refusal> reasons) {
        return Stream.concat(Stream.of(Refusal.of("NO_USABLE_PLAN")), reasons.distinct())
                .toList();
    }
}
