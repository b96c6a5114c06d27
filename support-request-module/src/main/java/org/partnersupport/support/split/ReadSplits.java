package org.partnersupport.support.split;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.UseCase;
import org.partnersupport.support.api.Splits.Parts;
import org.partnersupport.support.api.SupportRequests;
import org.partnersupport.support.split.SplitStore.Kept;

/** Shows what a request was split into and from, as far as the caller sees those requests (rule RQ-7). */
@UseCase
class ReadSplits {
    @Inject
    SupportRequests requests;

    @Inject
    SplitStore splits;

    ReadSplits() {}

    public Parts of(Caller caller, String number) {
        var request = requests.byNumber(caller, number);
        var kept = splits.of(request.id());
        var origin = splits.origin(request.id());
        var numbers = requests.numbers(
                caller,
                Stream.concat(kept.stream().map(Kept::part).filter(Objects::nonNull), origin.stream())
                        .collect(Collectors.toSet()));
        return new Parts(
                origin.map(numbers::get).orElse(null),
                kept.stream()
                        .map(one -> one.withPart(one.part() == null ? null : numbers.get(one.part())))
                        .toList(),
                SplitRule.objectionToProposing(caller, request.status()).isEmpty(),
                SplitRule.mayDecide(caller, request.requester(), request.status()));
    }
}
