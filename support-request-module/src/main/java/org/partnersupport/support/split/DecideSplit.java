package org.partnersupport.support.split;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Customers;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.UseCase;
import org.partnersupport.support.api.Splits.Agreed;
import org.partnersupport.support.api.Splits.Split;
import org.partnersupport.support.api.Splits.State;
import org.partnersupport.support.api.SupportRequest;
import org.partnersupport.support.api.SupportRequests;
import org.partnersupport.support.split.SplitStore.Kept;

/**
 * The requester agrees to a part or declines it (rule RQ-6). The whole request's row is locked first, so of two who
 * decide at once the second finds the first one's decision.
 */
@UseCase
class DecideSplit {
    @Inject
    SupportRequests requests;

    @Inject
    SplitStore splits;

    @Inject
    Customers customers;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    DecideSplit() {}

    public Agreed agree(Caller caller, String number, UUID split) {
        var whole = requests.byNumber(caller, number);
        var kept = held(caller, whole, split, State.AGREED);
        if (kept.part() != null) {
            return new Agreed(kept.withPart(numberOf(caller, kept.part())), false);
        }
        var at = now();
        var part = opened(caller, whole, kept.split());
        splits.decide(split, State.AGREED, at, caller.account(), part.id());
        audit.record(caller.account(), "SPLIT_AGREED", whole.number(), part.number());
        return new Agreed(decided(kept.split(), State.AGREED, at, caller, part.number()), true);
    }

    public Split decline(Caller caller, String number, UUID split) {
        var whole = requests.byNumber(caller, number);
        var kept = held(caller, whole, split, State.DECLINED).split();
        if (kept.state() == State.DECLINED) {
            return kept;
        }
        var at = now();
        splits.decide(split, State.DECLINED, at, caller.account(), null);
        audit.record(caller.account(), "SPLIT_DECLINED", whole.number(), split.toString());
        return decided(kept, State.DECLINED, at, caller, null);
    }

    private Kept held(Caller caller, SupportRequest whole, UUID split, State wanted) {
        var now = splits.hold(whole.id()).status();
        var kept = splits.of(whole.id()).stream()
                .filter(one -> one.split().id().equals(split))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of("UNKNOWN_SPLIT")));
        SplitRule.objectionToDeciding(
                        caller, whole.requester(), now, kept.split().state(), wanted)
                .ifPresent(refusal -> {
                    throw new RefusedException(refusal);
                });
        return kept;
    }

    /** Another payer than the one that was announced is none: then nothing opens. */
    private SupportRequest opened(Caller caller, SupportRequest whole, Split split) {
        var part = SplitRule.part(whole, split, customerOf(whole));
        var opened = requests.open(caller, part, "split-" + split.id()).request();
        if (!Objects.equals(opened.line(), whole.line())) {
            throw new RefusedException(Refusal.of("NO_USABLE_PLAN"));
        }
        return opened;
    }

    private @Nullable String customerOf(SupportRequest whole) {
        var customer = whole.customer();
        return customer == null
                ? null
                : Objects.requireNonNull(customers.byIds(List.of(customer)).get(customer))
                        .code();
    }

    private @Nullable String numberOf(Caller caller, UUID part) {
        return requests.numbers(caller, List.of(part)).get(part);
    }

    private static Split decided(Split split, State how, Instant at, Caller by, @Nullable String part) {
        return new Split(
                split.id(),
                split.title(),
                split.description(),
                split.proposedAt(),
                split.proposedBy(),
                how,
                at,
                by.account(),
                part);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
