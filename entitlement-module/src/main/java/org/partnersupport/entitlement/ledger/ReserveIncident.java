package org.partnersupport.entitlement.ledger;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.entitlement.api.PlanChoice.Unavailable;
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
    LineLedger ledger;

    ReserveIncident() {}

    void reserve(IncidentRequested requested) {
        var wanted = requested.wanted();
        var candidates =
                usableLines.usableLines(wanted.caller(), wanted.product(), wanted.release(), wanted.day()).stream()
                        .filter(candidate ->
                                wanted.line() == null || wanted.line().equals(candidate.line()))
                        .toList();
        if (candidates.isEmpty()) {
            requested.refused(reasons(wanted));
        } else {
            firstWithSomethingLeft(candidates, wanted)
                    .ifPresentOrElse(requested::reserved, () -> requested.refused(usedUp(candidates)));
        }
    }

    /** A line may be used up between looking and taking; then the next one is tried (rule EN-2). */
    private Optional<Reservation> firstWithSomethingLeft(List<Candidate> candidates, Wanted wanted) {
        return candidates.stream()
                .map(candidate -> ledger.reserve(
                        candidate.line(),
                        wanted.request(),
                        wanted.reference(),
                        wanted.caller().account(),
                        wanted.day(),
                        wanted.at()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Others took the last incidents between looking and taking. Nothing more is read: who waited for a line's row holds
     * its lock until the refusal rolls back, and everybody behind waits for that.
     */
    private static List<Refusal> usedUp(List<Candidate> candidates) {
        return noUsablePlan(candidates.stream()
                .map(candidate ->
                        new Refusal("NO_INCIDENTS_LEFT", Map.of("granted", Integer.toString(candidate.granted())))));
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
