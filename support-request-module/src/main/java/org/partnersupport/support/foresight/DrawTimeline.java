package org.partnersupport.support.foresight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Membership;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.support.api.Timeline;

/** Begins no transaction, see {@link Verdicts}. */
@ApplicationScoped
class DrawTimeline implements Timeline {
    private static final Comparator<Ending> EARLIEST_FIRST = Comparator.comparing(Ending::day)
            .thenComparing(Ending::kind)
            .thenComparing(ending -> Objects.toString(ending.product()) + ending.release());

    @Inject
    Membership membership;

    @Inject
    Contracts contracts;

    @Inject
    Verdicts verdicts;

    @Inject
    VersionsInUse versions;

    @Inject
    CivilTime time;

    DrawTimeline() {}

    @Override
    public List<Ending> of(Caller caller) {
        var today = time.today();
        var offers = Stream.concat(
                        membership.activeOffers(caller).stream(), membership.followingOffers(caller).stream())
                .toList();
        var horizon = new Horizon(today, today.plusMonths(MONTHS), offers);
        return Stream.of(
                        offers.stream().flatMap(horizon::of),
                        contracts.visibleTo(caller).stream()
                                .filter(contract -> !contract.takenBack())
                                .flatMap(horizon::of),
                        versions.seenBy(caller, today).stream()
                                .flatMap(version -> verdicts.on(version, today).stream())
                                .flatMap(horizon::of))
                .flatMap(endings -> endings)
                .sorted(EARLIEST_FIRST)
                .toList();
    }
}
