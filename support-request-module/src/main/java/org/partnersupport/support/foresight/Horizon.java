package org.partnersupport.support.foresight;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.CoverageReason;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.membership.api.Offer;
import org.partnersupport.support.api.Timeline.Advice;
import org.partnersupport.support.api.Timeline.Ending;
import org.partnersupport.support.api.Timeline.Kind;

/**
 * What of the facts ends within sight, and what to do about it. Pure.
 *
 * @param from first day in sight
 * @param to last day in sight, inclusive
 * @param offers the running ones and those that follow
 */
record Horizon(LocalDate from, LocalDate to, List<Offer> offers) {
    Stream<Ending> of(Offer offer) {
        var activateBy = offer.activated()
                ? Stream.<Ending>empty()
                : Stream.of(membership(offer, offer.activateBy(), Kind.ACTIVATE_BY, Advice.ACTIVATE));
        var followed = offers.stream().anyMatch(next -> offer.id().equals(next.renews()));
        var advice = followed ? Advice.NOTHING : Advice.RENEW_MEMBERSHIP;
        return Stream.concat(activateBy, Stream.of(membership(offer, offer.endsOn(), Kind.MEMBERSHIP_ENDS, advice)))
                .filter(ending -> sees(ending.day()));
    }

    Stream<Ending> of(Contract contract) {
        return Stream.of(new Ending(contract.end(), Kind.CONTRACT_ENDS, advice(contract), null, contract, null, null))
                .filter(ending -> sees(ending.day()));
    }

    /** A cloud product has no versions that could lose cover (rule LC-4). */
    Stream<Ending> of(CoverageVerdict verdict) {
        if (verdict.reason() == CoverageReason.CLOUD_PRODUCT) {
            return Stream.empty();
        }
        var cover = verdict.coveredUntil();
        var mainstream = verdict.verdict() == CoverageVerdict.Verdict.COVERED_N ? day(verdict, "mainstreamEnd") : null;
        var support = day(verdict, "supportEnd");
        return Stream.of(
                        version(verdict, cover, Kind.COVER_ENDS),
                        version(verdict, Objects.equals(mainstream, cover) ? null : mainstream, Kind.MAINSTREAM_ENDS),
                        version(verdict, Objects.equals(support, cover) ? null : support, Kind.SUPPORT_ENDS))
                .flatMap(endings -> endings)
                .filter(ending -> sees(ending.day()));
    }

    private boolean sees(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private Advice advice(Contract contract) {
        if (contract.successor() != null) {
            return Advice.NOTHING;
        }
        if (!contract.own()) {
            return Advice.ASK_ITS_ORGANISATION;
        }
        var offer = contract.offer();
        if (offer == null) {
            return contract.linkable() ? Advice.ASK_VENDOR : Advice.USE_UP;
        }
        var follows = offers.stream().anyMatch(next -> offer.equals(next.renews()));
        return follows ? Advice.RENEW_IN_ADVANCE : Advice.RENEW_MEMBERSHIP;
    }

    private static Ending membership(Offer offer, LocalDate day, Kind kind, Advice advice) {
        return new Ending(day, kind, advice, offer, null, null, null);
    }

    private static Stream<Ending> version(CoverageVerdict verdict, @Nullable LocalDate day, Kind kind) {
        var advice = kind == Kind.MAINSTREAM_ENDS ? Advice.EXPECT_NEWER_VERSION : Advice.MOVE_TO_NEWER_VERSION;
        return Stream.ofNullable(day)
                .map(end -> new Ending(end, kind, advice, null, null, verdict.product(), verdict.release()));
    }

    private static @Nullable LocalDate day(CoverageVerdict verdict, String fact) {
        var day = verdict.facts().get(fact);
        return day == null ? null : LocalDate.parse(day);
    }
}
