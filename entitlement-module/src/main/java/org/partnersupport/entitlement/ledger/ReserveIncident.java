package org.partnersupport.entitlement.ledger;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.entitlement.api.PlanChoice.Unavailable;
import org.partnersupport.entitlement.api.PlanChoice.Usable;
import org.partnersupport.entitlement.api.event.IncidentRequested;
import org.partnersupport.entitlement.api.event.IncidentRequested.Reservation;
import org.partnersupport.entitlement.api.event.IncidentRequested.Wanted;
import org.partnersupport.entitlement.planchoice.UsableLines;
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
                        .filter(usable -> wanted.line() == null || wanted.line().equals(usable.line()))
                        .toList();
        firstWithSomethingLeft(candidates, wanted)
                .ifPresentOrElse(requested::reserved, () -> requested.refused(reasons(wanted, !candidates.isEmpty())));
    }

    /** A line may be used up between looking and taking; then the next one is tried (rule EN-2). */
    private Optional<Reservation> firstWithSomethingLeft(List<Usable> candidates, Wanted wanted) {
        return candidates.stream()
                .map(usable -> ledger.reserve(
                        usable.line(),
                        wanted.request(),
                        wanted.reference(),
                        wanted.caller().account(),
                        wanted.day(),
                        wanted.at()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** @param lostRace the plans looked usable, but others took the last incidents first */
    private List<Refusal> reasons(Wanted wanted, boolean lostRace) {
        var answer = planChoice.plansFor(wanted.caller(), wanted.product(), wanted.release(), wanted.day());
        var known = answer.unavailable().stream()
                .filter(plan -> wanted.line() == null || wanted.line().equals(plan.line()))
                .map(Unavailable::reasons)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return Stream.concat(
                        Stream.of(Refusal.of("NO_USABLE_PLAN")),
                        known.isEmpty() ? Stream.of(unknown(lostRace)) : known.stream())
                .toList();
    }

    /** Nothing is said about a line the caller may not see but that it is not the caller's. */
    private static Refusal unknown(boolean lostRace) {
        return lostRace ? new Refusal("NO_INCIDENTS_LEFT", Map.of()) : Refusal.of("NOT_LINKED");
    }
}
